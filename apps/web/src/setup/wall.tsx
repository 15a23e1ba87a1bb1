import "./wall.css";

/** The wall whose corner carries a porcelain quoin. */
export function Wall() {
  return (
    <svg className="wall" viewBox="0 0 800 900" preserveAspectRatio="xMidYMid slice" aria-hidden>
      <circle className="moon" cx="560" cy="232" r="118" />
      <path className="hill" d="M0 560C120 500 190 470 300 500S520 560 640 500 760 470 800 480V900H0Z" />
      <path className="gnd" d="M0 622L400 742 800 622V900H0Z" />
      <path className="shade" d="M400 742L0 622V648L400 772 800 648V622Z" />
      <g transform="matrix(-.866 -.26 .866 -.26 400 658)">
        <rect className="top" x="0" y="0" width="538" height="56" rx="4" />
        <rect className="top" x="0" y="0" width="56" height="522" rx="4" />
      </g>
      <g transform="matrix(-.866 -.26 0 -1 400 742)">
        <rect className="mort" width="538" height="84" />
      </g>
      <g transform="matrix(.866 -.26 0 -1 400 742)">
        <rect className="mort" width="522" height="84" />
      </g>
      <g transform="matrix(-.866 -.26 0 -1 400 742)">
        <rect className="lf t2" x="151.5" y="1.5" width="127" height="81" rx="4" />
        <rect className="lf t1" x="281.5" y="1.5" width="115" height="81" rx="4" />
        <rect className="lf t2" x="399.5" y="1.5" width="137" height="81" rx="4" />
      </g>
      <g transform="matrix(.866 -.26 0 -1 400 742)">
        <rect className="rf t1" x="113.5" y="1.5" width="137" height="81" rx="4" />
        <rect className="rf t2" x="253.5" y="1.5" width="117" height="81" rx="4" />
        <rect className="rf t2" x="373.5" y="1.5" width="147" height="81" rx="4" />
      </g>
      <g transform="matrix(-.866 -.26 .866 -.26 400 574)">
        <rect className="top" x="0" y="0" width="482" height="56" rx="4" />
        <rect className="top" x="0" y="0" width="56" height="514" rx="4" />
      </g>
      <g transform="matrix(-.866 -.26 0 -1 400 658)">
        <rect className="mort" width="482" height="84" />
      </g>
      <g transform="matrix(.866 -.26 0 -1 400 658)">
        <rect className="mort" width="514" height="84" />
      </g>
      <g transform="matrix(-.866 -.26 0 -1 400 658)">
        <rect className="lf q" x="1.5" y="1.5" width="83" height="81" rx="4" />
        <rect className="lf t2" x="87.5" y="1.5" width="147" height="81" rx="4" />
        <rect className="lf t2" x="237.5" y="1.5" width="123" height="81" rx="4" />
        <rect className="lf t0" x="363.5" y="1.5" width="117" height="81" rx="4" />
      </g>
      <g transform="matrix(.866 -.26 0 -1 400 658)">
        <rect className="rf q" x="1.5" y="1.5" width="137" height="81" rx="4" />
        <rect className="rf t1" x="141.5" y="1.5" width="115" height="81" rx="4" />
        <rect className="rf t0" x="259.5" y="1.5" width="143" height="81" rx="4" />
        <rect className="rf t2" x="405.5" y="1.5" width="107" height="81" rx="4" />
      </g>
      <g transform="matrix(-.866 -.26 .866 -.26 400 490)">
        <rect className="top" x="0" y="0" width="398" height="56" rx="4" />
        <rect className="top" x="0" y="0" width="56" height="412" rx="4" />
      </g>
      <g transform="matrix(-.866 -.26 0 -1 400 574)">
        <rect className="mort" width="398" height="84" />
      </g>
      <g transform="matrix(.866 -.26 0 -1 400 574)">
        <rect className="mort" width="412" height="84" />
      </g>
      <g transform="matrix(-.866 -.26 0 -1 400 574)">
        <rect className="lf q" x="1.5" y="1.5" width="137" height="81" rx="4" />
        <rect className="lf t0" x="141.5" y="1.5" width="109" height="81" rx="4" />
        <rect className="lf t0" x="253.5" y="1.5" width="143" height="81" rx="4" />
      </g>
      <g transform="matrix(.866 -.26 0 -1 400 574)">
        <rect className="rf q" x="1.5" y="1.5" width="83" height="81" rx="4" />
        <rect className="rf t0" x="87.5" y="1.5" width="135" height="81" rx="4" />
        <rect className="rf t1" x="225.5" y="1.5" width="109" height="81" rx="4" />
        <rect className="rf t1" x="337.5" y="1.5" width="73" height="81" rx="4" />
      </g>
      <g transform="matrix(-.866 -.26 .866 -.26 400 406)">
        <rect className="top" x="0" y="0" width="322" height="56" rx="4" />
        <rect className="top" x="0" y="0" width="56" height="314" rx="4" />
      </g>
      <g transform="matrix(-.866 -.26 0 -1 400 490)">
        <rect className="mort" width="322" height="84" />
      </g>
      <g transform="matrix(.866 -.26 0 -1 400 490)">
        <rect className="mort" width="314" height="84" />
      </g>
      <g transform="matrix(-.866 -.26 0 -1 400 490)">
        <rect className="lf q" x="1.5" y="1.5" width="83" height="81" rx="4" />
        <rect className="lf t0" x="87.5" y="1.5" width="135" height="81" rx="4" />
        <rect className="lf t1" x="225.5" y="1.5" width="95" height="81" rx="4" />
      </g>
      <g transform="matrix(.866 -.26 0 -1 400 490)">
        <rect className="rf q" x="1.5" y="1.5" width="137" height="81" rx="4" />
        <rect className="rf t2" x="141.5" y="1.5" width="101" height="81" rx="4" />
        <rect className="rf t0" x="245.5" y="1.5" width="67" height="81" rx="4" />
      </g>
      <g transform="matrix(-.866 -.26 .866 -.26 400 322)">
        <rect className="top" x="0" y="0" width="224" height="56" rx="4" />
        <rect className="top" x="0" y="0" width="56" height="182" rx="4" />
      </g>
      <g transform="matrix(-.866 -.26 0 -1 400 406)">
        <rect className="mort" width="224" height="84" />
      </g>
      <g transform="matrix(.866 -.26 0 -1 400 406)">
        <rect className="mort" width="182" height="84" />
      </g>
      <g transform="matrix(-.866 -.26 0 -1 400 406)">
        <rect className="lf q" x="1.5" y="1.5" width="137" height="81" rx="4" />
        <rect className="lf t2" x="141.5" y="1.5" width="81" height="81" rx="4" />
      </g>
      <g transform="matrix(.866 -.26 0 -1 400 406)">
        <rect className="rf q" x="1.5" y="1.5" width="83" height="81" rx="4" />
        <rect className="rf t0" x="87.5" y="1.5" width="93" height="81" rx="4" />
      </g>
      <g transform="matrix(-.866 -.26 0 -1 400 742)">
        <rect className="por" x="1.5" y="1.5" width="147" height="81" rx="5" />
        <rect className="ink" x="7" y="7" width="136" height="70" rx="3" />
        <path
          className="ink w"
          d="M15 11a12 12 0 0 0 24 0M19 11a8 8 0 0 0 16 0M23 11a4 4 0 0 0 8 0M39 11a12 12 0 0 0 24 0M43 11a8 8 0 0 0 16 0M47 11a4 4 0 0 0 8 0M63 11a12 12 0 0 0 24 0M67 11a8 8 0 0 0 16 0M71 11a4 4 0 0 0 8 0M87 11a12 12 0 0 0 24 0M91 11a8 8 0 0 0 16 0M95 11a4 4 0 0 0 8 0M111 11a12 12 0 0 0 24 0M115 11a8 8 0 0 0 16 0M119 11a4 4 0 0 0 8 0M27 20a12 12 0 0 0 24 0M31 20a8 8 0 0 0 16 0M35 20a4 4 0 0 0 8 0M51 20a12 12 0 0 0 24 0M55 20a8 8 0 0 0 16 0M59 20a4 4 0 0 0 8 0M75 20a12 12 0 0 0 24 0M79 20a8 8 0 0 0 16 0M83 20a4 4 0 0 0 8 0M99 20a12 12 0 0 0 24 0M103 20a8 8 0 0 0 16 0M107 20a4 4 0 0 0 8 0M15 29a12 12 0 0 0 24 0M19 29a8 8 0 0 0 16 0M23 29a4 4 0 0 0 8 0M39 29a12 12 0 0 0 24 0M43 29a8 8 0 0 0 16 0M47 29a4 4 0 0 0 8 0M63 29a12 12 0 0 0 24 0M67 29a8 8 0 0 0 16 0M71 29a4 4 0 0 0 8 0M87 29a12 12 0 0 0 24 0M91 29a8 8 0 0 0 16 0M95 29a4 4 0 0 0 8 0M111 29a12 12 0 0 0 24 0M115 29a8 8 0 0 0 16 0M119 29a4 4 0 0 0 8 0M27 38a12 12 0 0 0 24 0M31 38a8 8 0 0 0 16 0M35 38a4 4 0 0 0 8 0M51 38a12 12 0 0 0 24 0M55 38a8 8 0 0 0 16 0M59 38a4 4 0 0 0 8 0M75 38a12 12 0 0 0 24 0M79 38a8 8 0 0 0 16 0M83 38a4 4 0 0 0 8 0M99 38a12 12 0 0 0 24 0M103 38a8 8 0 0 0 16 0M107 38a4 4 0 0 0 8 0"
        />
        <circle className="ink f" cx="118" cy="64" r="7" />
        <path className="ink" d="M20 66c7 0 7 5 13 5s6-5 12-5 7 5 13 5" />
      </g>
      <g transform="matrix(.866 -.26 0 -1 400 742)">
        <rect className="por sh" x="1.5" y="1.5" width="109" height="81" rx="5" />
        <rect className="ink" x="7" y="7" width="98" height="70" rx="3" />
        <g transform="translate(56.0 42.0)">
          <circle className="ink" r="25" />
          <circle className="ink" r="21" />
          <path className="ink fl" transform="rotate(0)" d="M0 3C5 7 5 13 0 18C-5 13 -5 7 0 3Z" />
          <path className="ink fl" transform="rotate(45)" d="M0 3C5 7 5 13 0 18C-5 13 -5 7 0 3Z" />
          <path className="ink fl" transform="rotate(90)" d="M0 3C5 7 5 13 0 18C-5 13 -5 7 0 3Z" />
          <path className="ink fl" transform="rotate(135)" d="M0 3C5 7 5 13 0 18C-5 13 -5 7 0 3Z" />
          <path className="ink fl" transform="rotate(180)" d="M0 3C5 7 5 13 0 18C-5 13 -5 7 0 3Z" />
          <path className="ink fl" transform="rotate(225)" d="M0 3C5 7 5 13 0 18C-5 13 -5 7 0 3Z" />
          <path className="ink fl" transform="rotate(270)" d="M0 3C5 7 5 13 0 18C-5 13 -5 7 0 3Z" />
          <path className="ink fl" transform="rotate(315)" d="M0 3C5 7 5 13 0 18C-5 13 -5 7 0 3Z" />
          <circle className="ink f" r="3" />
        </g>
      </g>
    </svg>
  );
}
