/** What stands at the end of an organisation's name and says only what it is in law, by languages, as folded; the longer first. */
export const HAN_FORMS: readonly string[] = [
  "集团股份有限公司",
  "集团有限责任公司",
  "股份有限公司",
  "有限责任公司",
  "集团有限公司",
  "集团总公司",
  "集团公司",
  "有限公司",
  "股份公司",
  "总公司",
  "公司",
  "集团",
  "有限合伙",
  "普通合伙",
  "特殊普通合伙",
  "个体工商户",
  "株式会社",
  "合同会社",
  "有限会社",
].sort((one, other) => other.length - one.length);

/** The same at the beginning of a name. */
export const HAN_FRONT: readonly string[] = ["株式会社", "有限会社", "合同会社"];

/** Words in Latin letters, without dots. */
export const WORD_FORMS: ReadonlySet<string> = new Set(
  [
    "co company companies corp corporation inc incorporated ltd limited llc llp lp plc pte pty pvt private group holding holdings",
    "gmbh mbh ag kg kgaa ohg ug ev se eg haftungsbeschrankt",
    "sa sas sarl eurl sca srl spa sl slu cv bv nv bvba vof ab oy oyj as asa aps kft zrt doo sro sp zoo",
    "kk gk sdn bhd tbk pt jsc ooo oao zao pao",
  ].flatMap((words) => words.split(" ")),
);
