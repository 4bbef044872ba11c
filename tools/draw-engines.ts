import { drawForecasting } from "./pictures/forecasting.ts";
import { drawShortage } from "./pictures/shortage.ts";
import { drawSleep } from "./pictures/sleep.ts";

/** `node tools/draw-engines.ts`: draws the pictures of docs/engines anew from the engines themselves. */
drawForecasting();
drawShortage();
drawSleep();
