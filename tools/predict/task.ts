/** One JSON object of the input file. */
export type InputRow = Record<string, unknown>;

/** Says what is wrong with the row; the tool then stops with the line's number. */
export type Fail = (why: string) => never;

/** A kind of prediction. What it needs is loaded by `prepare`, only when there is something to predict. */
export interface Task {
  /** Resolves to what answers one row. */
  prepare(): Promise<(row: InputRow, fail: Fail) => object>;
}
