/** `4f0c 91ab …`: a fingerprint as people compare it. */
export const inGroups = (fingerprint: string): string => fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
