/** The two screens on which everything is looked at. */
export const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Of a journey that is done at a desk: it is walked there alone, its pages are looked at on both screens. */
export const OFFICE = "@office";
