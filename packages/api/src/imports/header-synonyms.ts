/** Words that headers use for fields of a type, besides their labels. Taken only where one field of the type is left. */
export const HEADER_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  phone: ["phone", "mobile", "tel", "telephone", "cell", "手机", "手机号", "手机号码", "电话", "联系电话", "电话号码"],
  email: ["email", "e-mail", "mail", "邮箱", "电子邮箱", "邮件", "电子邮件"],
  url: ["website", "url", "web", "homepage", "网址", "网站", "官网"],
  user: ["owner", "assignee", "salesperson", "负责人", "所有者", "业务员", "跟进人"],
  money: ["amount", "price", "sum", "金额", "价格", "总价"],
  stage: ["stage", "status", "阶段", "状态"],
};

/** Words for the field that names a record. */
export const TITLE_SYNONYMS: readonly string[] = [
  "name",
  "title",
  "subject",
  "名称",
  "姓名",
  "标题",
  "主题",
  "客户名称",
  "公司名称",
];
