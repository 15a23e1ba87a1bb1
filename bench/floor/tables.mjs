// The floor's table and statements: what a careful hand would write for these workloads, and no more.
import { FIELDS } from "../lib/data.mjs";

const STAMPS = ["rev", "code", "owner", "created_at", "created_by", "updated_at", "updated_by"];
export const COLUMNS = ["id", ...FIELDS, ...STAMPS];

const NUMBERS = { employees: "integer", annual_revenue: "real", credit_limit: "real", rev: "integer" };
export const TABLES = `create table customer (${COLUMNS.map((column) => `${column} ${column === "id" ? "text primary key" : (NUMBERS[column] ?? "text")}`).join(", ")});
create table task (id integer primary key, subject text, customer text);`;
export const INDEXES = `create index by_name on customer (name, id); create index by_status on customer (status, annual_revenue);
create index by_owner on customer (owner); analyze;`;

const TEXTS = ["name", "phone", "email", "website", "city", "address", "note"];
export const SQL = {
  list: "select * from customer order by name, id limit 50",
  page: "select * from customer where (name, id) > (?, ?) order by name, id limit 50",
  filter:
    "select * from customer where status = ? and annual_revenue between ? and ? order by annual_revenue desc limit 50",
  contains: "select * from customer where name like ? limit 50",
  search: `select * from customer where ${TEXTS.map((column) => `${column} like ?`).join(" or ")} limit 50`,
  get: "select * from customer where id = ?",
  count: "select count(*) as n from customer where status = ?",
  countNew: "select count(*) as n from customer where status = ? and annual_revenue >= ?",
  group: "select status, count(*) as n, sum(annual_revenue) as s from customer group by status",
  groupNew:
    "select status, count(*) as n, sum(annual_revenue) as s from customer where annual_revenue >= ? group by status",
  update: "update customer set annual_revenue = ?, last_contact_at = ?, rev = rev + 1 where id = ?",
  insert: `insert into customer (${COLUMNS.join(", ")}) values (${COLUMNS.map(() => "?").join(", ")})`,
  task: "insert into task (subject, customer) values ('call', ?)",
  tasks: "select count(*) as n from task",
  far: "select name, id from customer order by name, id limit 1 offset ?",
};
export const SEARCHED = TEXTS.length;

/** A row in the order of `COLUMNS`. */
export function rowOf(record) {
  const full = { rev: 1, ...record, tags: JSON.stringify(record.tags ?? []) };
  return COLUMNS.map((column) => full[column] ?? null);
}

/** Rows per statement of a bulk insert: under SQLite's 32,766 parameters. */
export const BULK = 500;
export const bulkSql = (rows) =>
  `insert into customer (${COLUMNS.join(", ")}) values ${Array(rows)
    .fill(`(${COLUMNS.map(() => "?").join(", ")})`)
    .join(", ")}`;
