/** The two screens on which everything is looked at. */
export const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Of a journey of somebody who does this with a phone in hand: it is walked there, all others at a desk. */
export const IN_HAND = "@in-hand";
/** Of a journey that is worked in the language in which its screen does not begin, so that neither belongs to one screen. */
export const OTHER_LANGUAGE = "@other-language";
