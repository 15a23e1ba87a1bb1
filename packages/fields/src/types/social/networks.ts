import type { Field } from "@quoin/definition";

export interface Network {
  /** What a handle looks like there. */
  readonly pattern: string;
  /** Its page is this address and the handle; networks without have no pages. */
  readonly page?: string;
  /** Hosts whose addresses lead to a handle. */
  readonly hosts: readonly string[];
  /** What stands before the handle in the path, besides "@". */
  readonly path?: readonly string[];
}

const NAME = "^[A-Za-z0-9_.-]{1,60}$";

/** The networks that people in trade are reached on, by id. Their words are `setting.x-kind.<id>`. */
export const NETWORKS: Readonly<Record<string, Network>> = {
  // Many give their phone number where they chose no name.
  wechat: { pattern: "^[+A-Za-z0-9_-]{5,20}$", hosts: [] },
  qq: { pattern: "^[1-9][0-9]{4,11}$", hosts: [] },
  weibo: {
    pattern: "^[\\p{L}\\p{N}_-]{2,30}$",
    page: "https://weibo.com/n/",
    hosts: ["weibo.com", "weibo.cn"],
    path: ["n"],
  },
  douyin: { pattern: NAME, hosts: [] },
  xiaohongshu: { pattern: NAME, hosts: [] },
  linkedin: {
    pattern: "^[\\p{L}\\p{N}_-]{2,100}$",
    page: "https://www.linkedin.com/in/",
    hosts: ["linkedin.com"],
    path: ["in"],
  },
  x: { pattern: "^[A-Za-z0-9_]{1,15}$", page: "https://x.com/", hosts: ["x.com", "twitter.com"] },
  facebook: { pattern: NAME, page: "https://www.facebook.com/", hosts: ["facebook.com", "fb.com"] },
  instagram: { pattern: NAME, page: "https://www.instagram.com/", hosts: ["instagram.com"] },
  whatsapp: { pattern: "^[0-9]{6,15}$", page: "https://wa.me/", hosts: ["wa.me"] },
  telegram: { pattern: "^[A-Za-z0-9_]{4,32}$", page: "https://t.me/", hosts: ["t.me"] },
  line: { pattern: "^[a-z0-9._-]{1,20}$", hosts: [] },
  github: { pattern: "^[A-Za-z0-9-]{1,39}$", page: "https://github.com/", hosts: ["github.com"] },
};

const WECHAT: Network = { pattern: "^[+A-Za-z0-9_-]{5,20}$", hosts: [] };

/** The network of a field. Default WeChat. */
export const networkOf = ({ schema }: Field): Network => NETWORKS[schema["x-kind"] ?? ""] ?? WECHAT;
