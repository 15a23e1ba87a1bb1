// The benchmark's records: deterministic, half of them with Chinese names.
import { random } from "./random.mjs";

const SURNAMES = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任卢姚",
];
const GIVEN = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文志海云飞雪梅鑫宇浩然子涵梓萱欣怡诗雨佳琪思源博嘉俊晨",
];
const FIRST = "James Mary John Linda Robert Susan Michael Karen David Lisa Daniel Nancy Paul Emma Mark Olivia".split(
  " ",
);
const LAST = "Smith Johnson Brown Taylor Miller Wilson Moore Clark Lewis Walker Hall Young King Wright Scott".split(
  " ",
);
const CITIES = [
  "北京",
  "上海",
  "广州",
  "深圳",
  "杭州",
  "成都",
  "武汉",
  "南京",
  "西安",
  "London",
  "Berlin",
  "Paris",
  "Tokyo",
];
const STREETS = ["中山路", "人民路", "解放大道", "长江路", "High Street", "Park Road", "Station Lane"];
const INDUSTRIES = [
  "instruments",
  "machinery",
  "automotive",
  "electronics",
  "pharma",
  "software",
  "retail",
  "education",
];
const TAGS = ["key_account", "long_term", "overseas", "slow_payer", "reference"];
const NOTES_ZH = [
  "客户希望了解产品报价与交付周期，下周回访。",
  "展会上认识，对新款仪器感兴趣。",
  "年度框架合同即将到期，准备续签。",
];
const NOTES_EN = [
  "Asked for a quote and delivery dates; call back next week.",
  "Met at the trade fair, interested in the new instruments.",
  "The yearly contract ends soon; prepare a renewal.",
];

export const STATUSES = ["potential", "active", "dormant", "lost"];
/** The value of `source` that the benchmark's role may not see. */
export const HIDDEN_SOURCE = "tender";
const SOURCES = ["exhibition", "referral", "website", "wechat", "cold_call"];

/** What an importer or a person may give. `credit_code` and `cost` are hidden from the benchmark's role. */
export const FIELDS = (
  "name kind tier status industry source phone email website city address " +
  "employees annual_revenue credit_limit tags next_contact_on last_contact_at note"
).split(" ");

const two = (number) => String(number).padStart(2, "0");

/** A word of six letters that stands in the note of record number `i` only. */
export function wordOf(i) {
  let word = "";
  for (let rest = i, letter = 0; letter < 6; letter += 1, rest = Math.floor(rest / 20))
    word += "bcdfghjklmnpqrstvwxz"[rest % 20];
  return word;
}

/** Record number `i` (from 1), without its id. */
export function customer(i) {
  const next = random(i * 2_654_435_761);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const chinese = i % 2 === 0;
  const day = (year, span) =>
    `${year + Math.floor(next() * span)}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`;
  const name = chinese
    ? pick(SURNAMES) + pick(GIVEN) + (next() < 0.75 ? pick(GIVEN) : "")
    : `${pick(FIRST)} ${pick(LAST)}`;
  return {
    name,
    kind: next() < 0.5 ? "company" : "person",
    tier: pick(["a", "b", "c"]),
    status: STATUSES[Math.min(3, Math.floor(next() * next() * 6))],
    industry: pick(INDUSTRIES),
    source: pick(SOURCES),
    phone: `+861${String(3_000_000_000 + Math.floor(next() * 6_900_000_000)).slice(0, 10)}`,
    email: `user${i}@example${i % 97}.com`,
    website: `https://www.example${i % 997}.com/`,
    city: pick(CITIES),
    address: `${pick(STREETS)} ${Math.floor(next() * 999)}`,
    employees: Math.floor(next() * next() * 5000),
    annual_revenue: Math.round(next() * next() * 1e8) / 100,
    credit_limit: Math.round(next() * 1e6) / 100,
    tags: [...new Set([pick(TAGS), pick(TAGS)])],
    next_contact_on: day(2026, 2),
    last_contact_at: `${day(2023, 3)}T${two(Math.floor(next() * 24))}:${two(Math.floor(next() * 60))}:00.000Z`,
    note: `${pick(chinese ? NOTES_ZH : NOTES_EN)} ${wordOf(i)}`,
  };
}

/** A record that the benchmark's role may not see. */
export const hiddenCustomer = (i) => ({ ...customer(i), source: HIDDEN_SOURCE, cost: 100 });

const ROLES = ["decides", "influences", "uses", "pays"];
/** What a list of contacts is asked for by three conditions: every combination is there. */
export const contactTraits = (i) => ({
  role_in_buying: ROLES[i % 4],
  department: `Department ${Math.floor(i / 4) % 5}`,
  position: `Position ${Math.floor(i / 20) % 5}`,
});

/** Contact number `i`, of one of the customers with these ids; every tenth has none. */
export function contact(i, ids) {
  const owned = i % 10 === 0 ? {} : { customer: ids[Math.floor(random(i * 31 + 7)() * ids.length)] };
  return { name: `${customer(i).name} ${i}`, ...contactTraits(i), ...owned };
}

const cell = (value) => {
  const text = Array.isArray(value) ? value.join(";") : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** `count` records from number `from` on, as CSV with a header of keys. */
export function csv(from, count) {
  const lines = [FIELDS.join(",")];
  for (let i = from; i < from + count; i += 1) {
    const record = customer(i);
    lines.push(FIELDS.map((field) => cell(record[field])).join(","));
  }
  return `${lines.join("\n")}\n`;
}
