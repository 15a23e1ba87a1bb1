/**
 * How the rule editor asks for one setting of a trigger or an action. The words are `setting.<owner>.<name>` in the locale files.
 * `control` names an editor of the designer: "values" is a list of field = value pairs, "recipients" a list of values that name people,
 * "duration" amounts of time, "worktime" working time of a calendar, "relation" a to-one relation of the rule's entity, "localized" Liquid text per language.
 */
export interface Setting {
  readonly name: string;
  readonly control:
    | "boolean"
    | "choice"
    | "cron"
    | "duration"
    | "entity"
    | "fields"
    | "localized"
    | "message"
    | "recipients"
    | "relation"
    | "text"
    | "value"
    | "values"
    | "worktime";
  readonly choices?: readonly string[];
  readonly required?: boolean;
}
