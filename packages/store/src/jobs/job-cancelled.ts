/** Why the signal of a job is aborted that somebody cancelled; any other reason lets it be begun again. */
export class JobCancelled extends Error {
  constructor() {
    super("The job was cancelled.");
  }
}
