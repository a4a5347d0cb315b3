/** Words for what a buyer says about a shop or an item in public. */
const PRAISE =
  /好评|评价|评论|点评|晒图|晒单|追评|五星|5星|打分|评分|满分|点赞|买家秀|\breviews?\b|\bratings?\b|\brate (?:us|it|me|this)\b|\bfeedback\b|\btestimonials?\b|\bstars?\b|\bthumbs[- ]up\b|\b(?:a|your|some|more) likes?\b|\blike (?:us|our)\b|\blikes\b/i;

/**
 * Whether a text of a haggle speaks of reviews, ratings or likes. There they could only be a condition or a return, and praise may
 * not be bought (China: rules against unfair competition online, in force 2024-09-01, article 9; consoles forbid it as well).
 */
export const speaksOfPraise = (text: string): boolean => PRAISE.test(text.normalize('NFKC'));
