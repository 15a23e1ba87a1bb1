/** The oldest Node that the pinned packages accept (vite and its kin ask for 20.19). */
const OLDEST = [20, 19];

/** True when `version` ("v20.19.0") is at least the oldest Node supported. */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Ends the process with one line when Node is too old. Imported before anything that old Nodes cannot parse. */
export function requireSupportedNode() {
  if (isSupported(process.version)) return;
  process.stderr.write(
    `Quoin needs Node ${OLDEST.join(".")} or newer; this is ${process.version}. See https://nodejs.org\n`,
  );
  process.exit(1);
}
