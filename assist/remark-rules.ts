import * as v from 'valibot';

/** What is known about the remarks of one platform: numbers that platforms change, so data, with where and when they were read. */
const RuleSchema = v.object({
  /** The longest remark; null: not known. */
  limit: v.nullable(
    v.object({
      count: v.pipe(v.number(), v.integer(), v.minValue(1)),
      /** A platform that says bytes does not say of which charset: UTF-8 (3 for a Chinese letter) is stricter than GBK (2). */
      unit: v.picklist(['utf8-bytes', 'characters']),
    }),
  ),
  /** The name of a flag's tag; null: there is none, or it is not known. */
  tagName: v.optional(v.nullable(v.object({ count: v.pipe(v.number(), v.integer()), unit: v.literal('characters') }))),
  /** Colour words of its flags. */
  flags: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]+$/))), v.minLength(1)),
  /** Whether the console adds `【name MM-DD HH:mm】` by itself. */
  signed: v.boolean(),
  /** Where it was read, and when (`YYYY-MM-DD`). */
  source: v.string(),
  checkedOn: v.pipe(v.string(), v.isoDate()),
});

const FileSchema = v.object({
  format: v.literal('chatside-remark-rules'),
  formatVersion: v.literal(1),
  consoles: v.record(v.string(), RuleSchema),
});

export type RemarkRule = v.InferOutput<typeof RuleSchema>;
export type RemarkLimit = NonNullable<RemarkRule['limit']>;

/** Reads `phrases/remark-rules.json`: rules by console id. Throws where the file is not what it should be. */
export const parseRemarkRules = (json: unknown): Record<string, RemarkRule> => v.parse(FileSchema, json).consoles;

const WordsSchema = v.object({
  format: v.literal('chatside-remarks'),
  formatVersion: v.literal(1),
  template: v.string(),
  flagWords: v.record(v.string(), v.string()),
  reasons: v.pipe(v.array(v.string()), v.minLength(1)),
});

export type RemarkWords = Pick<v.InferOutput<typeof WordsSchema>, 'template' | 'flagWords' | 'reasons'>;

/** Reads `phrases/<language>/remarks.json`: form, names of the flags, suggested reasons. Throws as above. */
export const parseRemarkWords = (json: unknown): RemarkWords => v.parse(WordsSchema, json);

export interface RemarkLength {
  used: number;
  /** Null where the platform's limit is not known. */
  most: number | null;
  unit: RemarkLimit['unit'];
  /** How much too long, 0 when it fits. */
  over: number;
}

/** How long a remark is, in the unit of the platform's limit; characters where none is known. */
export function remarkLength(text: string, limit: RemarkLimit | null): RemarkLength {
  const unit = limit?.unit ?? 'characters';
  const used = unit === 'utf8-bytes' ? new TextEncoder().encode(text).length : [...text].length;
  const most = limit?.count ?? null;
  return { used, most, unit, over: most === null ? 0 : Math.max(0, used - most) };
}

/** What the box will hold when `text` goes behind the remark that is there. */
export const behindRemark = (before: string | null, text: string): string => (before ? `${before}\n${text}` : text);
