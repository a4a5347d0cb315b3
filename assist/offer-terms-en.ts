import type { OfferTerms } from './offer-terms';

const SIGN = '(?:[$£€¥₹]|rs\\.? ?|usd ?|inr ?|rmb ?|us\\$)?\\s*$';
const UNIT = '(?: ?(?:dollars?|bucks?|usd|rs|rupees|inr|pounds?|euros?|rmb|yuan|quid|\\$|\\/-))?';
const PIECES =
  'pcs?|pieces?|items?|units?|pairs?|boxes|packs?|sets?|bags?|bottles?|sheets?|rolls?|cases?|dozens?|copies|of (?:them|these|those|each|the)';

export const ENGLISH_TERMS: OfferTerms = {
  currency: {
    before: /(?:[$£€¥₹]|\b(?:rs\.?|usd|inr|rmb)) ?$/,
    after: /^ ?(?:dollars?|bucks?|usd|rs\b|rupees|inr|pounds?(?! of)|euros?|rmb|yuan|quid|\$|₹|€|£|\/-)/,
  },
  counted: new RegExp(`^\\s*(?:${PIECES})\\b`),
  unrelated: {
    before:
      /(?:#|\b(?:size|model|order|number|no\.?|iphone|galaxy|pixel|gen|version|week|day|room|apt|year|since|in|on|until|till|by|age|aged|series|chapter|step|part|top|row)(?: is| no\.?| number|:)*) ?$/,
    after:
      /^ ?(?:%|percent|per ?cent|pct|months?\b|years?|yrs?|yo\b|days?|weeks?|hours?|hrs?\b|mins?\b|minutes|miles?|mi\b|km\b|inch|in\.|"|'|cm|mm\b|kg|lbs?\b|oz\b|ft\b|feet|gb|tb|mah|ml|am\b|pm\b|a\.m|p\.m|o'?clock|st\b|nd\b|rd\b|th\b|x\b|x ?\d|\*|:\d|by \d|stars?\b|times\b|people|kids?|percent|mph|hp|watts?|volts?|acres?|bed|bath)/,
  },
  takenOff: {
    before: new RegExp(
      `(?:\\b(?:knock|take off|shave|chop|trim|cut|drop|reduce|lower|less|minus|discount(?: of)?|(?:lower|reduce|drop|cut|come down) (?:it |the price |that )?by|come down|save me|deduct)(?: me| off| it by| down by)? (?:another |an extra |about |like |at least |just |by )?)${SIGN}`,
    ),
    after: new RegExp(`^${UNIT} ?(?:off\\b|less\\b|cheaper|lower\\b|discount|reduction)`),
  },
  other: {
    before: new RegExp(
      `\\b(?:shipping|delivery|postage|tax|fee|deposit|refund(?:ed)?|tip|rent) (?:is |of |was |for )?${SIGN}`,
    ),
    after: new RegExp(`^${UNIT} ?(?:voucher|coupon|gift card|credit|shipping|delivery|postage|deposit|fee|refund)`),
  },
  foreign: {
    before: new RegExp(
      `\\b(?:listed|listing|asking|priced|marked|sells?|selling|costs?|you want|you said|you are at|paid|bought|found|saw|seen|amazon|ebay|walmart|elsewhere|originally|used to be|was(?! (?:hoping|thinking))|were|retails?|costs? me|new (?:for|at)|sold|shops?|store|seller|another one|other one|went from|from|down from)\\b(?:(?!\\b(?:but|so|can|could|would|how|then|take|offer|i'll|i'd)\\b)[^,.!?;]){0,24}${SIGN}|\\b(?:(?:can't|cannot|won't|not|don't want to) (?:do|pay|paying|spend|go|afford)|(?:lower|less|cheaper|better) than) ?${SIGN}`,
    ),
    after: new RegExp(
      `^${UNIT} ?(?:elsewhere|somewhere else|on (?:amazon|ebay|craigslist)|at (?:walmart|target|costco)|new\\b|last (?:time|week|month|year)|brand new)`,
    ),
  },
  quoted: {
    before: new RegExp(
      `\\b(?:price|going|the|that|your|wants?|instead of|not|than)(?: it| this| them| price| is)?(?: at| for| is| of)? ?${SIGN}`,
    ),
    after: new RegExp(
      `^${UNIT} ?(?:is|seems|sounds|feels|looks|'s)? ?(?:(?:a |just |way |still |kinda |kind of |really |a bit |pretty )*(?:too|expensive|pricey|steep|high|a lot|a bit much|much\\b)|ones?\\b|model|version|option|listing|(?:is )?(?:negotiable|firm|your (?:best|lowest|final|last)|the (?:best|lowest|final)))`,
    ),
  },
  offered: {
    before: new RegExp(
      `(?:\\b(?:take|accept|do|offer(?:ing)?(?: (?:you|is|of))?|pay(?:ing)?(?: you)?|give(?: you)?|(?:get|have|buy|take|sell|let|go|settle|grab|got|want)(?: it| this| them| that| both| one)*(?: go)?(?: for| at)?|for|at|afford|budget(?: is| of|:)?|max(?:imum)?(?: is| of)?|limit(?: is| of)?|spend|how about|what about|how bout|make it|call it|say|meet(?: me)? (?:at|in the middle at)|split (?:it )?at|(?:down|come|up|round(?: it)?|drop(?: it)?|lower it|reduce it|price|knock it) ?(?:down |up )?to|around|about|like|under|below|up to|no more than|at most|only(?: have| got)?|maybe|even|best|final|stretch to|bid|counter(?: with| at)?|number is|offer is|best is|for an even|an even|even|thinking|hoping for|i have|i've got|closer to|more like|highest is|(?:pay|spend|go|do)(?: any)? (?:more|higher|over|above)(?: than)?|would|will|can|could|does|is|at least|cash|price of|then))(?: just| only| maybe| like| about| around| you| an| at| for)* ?${SIGN}`,
    ),
    after: new RegExp(
      `^${UNIT} ?(?:each |apiece |for (?:it|both|all|the|them|this|that|two|three|one|\\d)\\b|cash|shipped|obo|or best|delivered|\\?|,? ?and (?:i|we|you|it)|if\\b|works?\\b|ok(?:ay)?\\b|final|max|tops?\\b|firm\\b|deal|please|pls|plz|all in|flat|even|total|today|now\\b|right now|take it|is (?:my|the most|all|ok|fine|cool|good|fair)|would (?:work|be)|last\\b|only\\b|or i|then|do\\b|me do|milega|and it|me de|laga)`,
    ),
  },
  filler:
    /\b(?:ok(?:ay)?|so|then|well|hmm+|um+|maybe|just|like|and|but|at|for|say|make it|call it|fine|sure|please|pls|plz|deal|final|last|max|tops|only|even|flat|cash|usd|rs\.?|dollars?|bucks?|rupees|inr|rmb|yuan|each|total|it|i'?d|i|do|can|could|you|u|give|pay|take|offer|my|how about|what about|alright|hey|hi|hello|come on|bro|man|sir|two|three|four|five|six|ten|both|pair|all|the|a|of|them|these|i'?ll|buy|get|piece|pieces|apiece|per|item|unit|pair|\d)\b|[$£€¥₹?~]|\/-/g,
  clauseEnd: /[!?;\n]+|,(?!\d)|\.(?!\d)/,
  each: {
    before: new RegExp(
      `\\b(?:each|per (?:item|piece|unit|pair|one|pc)|a piece|apiece|unit price)(?: is| at| for| of|:)? ?${SIGN}`,
    ),
    after: new RegExp(
      `^${UNIT} ?(?:each|apiece|a ?piece|ea\\b|a pop|for (?:each|one|1|a single)\\b|per\\b(?! ?cent)|\\/ ?(?:pc|piece|item|ea|unit|each)|(?:a|an) (?:box|bag|bottle|pair|pack|unit|dozen|set|item|case|roll)\\b)`,
    ),
  },
  together: {
    before: new RegExp(
      `\\b(?:both|all(?: of (?:it|them))?|together|everything|in total|total|the (?:lot|pair|set|whole))(?: is| for| at| of|:)* ?${SIGN}`,
    ),
    after: new RegExp(
      `^${UNIT} ?(?:total|altogether|in total|all together|together|for (?:all|everything|the (?:lot|set|bunch|whole)|them|these|those)\\b)`,
    ),
  },
};
