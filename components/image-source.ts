/** Where a picture is shown from; `missing`: it is not on this computer; null: not known yet. */
export type ImageSource = { url: string } | 'missing' | null;
