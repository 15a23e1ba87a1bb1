import type { ActionType } from "./define/action-type.ts";
import type { TriggerType } from "./define/trigger-type.ts";
import { branch } from "./actions/branch.ts";
import { button } from "./triggers/button.ts";
import { callWebhook } from "./actions/call-webhook.ts";
import { changed } from "./triggers/changed.ts";
import { created } from "./triggers/created.ts";
import { createRecord } from "./actions/create-record.ts";
import { notify } from "./actions/notify.ts";
import { schedule } from "./triggers/schedule.ts";
import { sendMessage } from "./actions/send-message.ts";
import { setFields } from "./actions/set-fields.ts";
import { wait } from "./actions/wait.ts";

/** Every trigger, one line each, in the order in which the editor shows them. */
export const TRIGGERS: readonly TriggerType[] = [created, changed, schedule, button];

/** Every action, one line each, in the order in which the editor shows them. */
export const ACTIONS: readonly ActionType[] = [setFields, createRecord, notify, sendMessage, callWebhook, wait, branch];
