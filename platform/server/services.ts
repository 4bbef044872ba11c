import type { Actor } from "./actor.ts";
import type { Bus } from "./bus.ts";
import type { Contexts } from "./database/context.ts";
import type { Database } from "./database/database.ts";
import type { FileStore } from "./files/file-store.ts";
import type { Logger } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { PersonalCipher } from "./personal-data/cipher.ts";
import type { Settings } from "./settings.ts";
import type { Auth } from "./sign-in/auth.ts";

/** Everything with a lifetime, made once in app/ and handed down. */
export interface Services {
	settings: Settings;
	contexts: Contexts;
	database: Database;
	files: FileStore;
	bus: Bus;
	log: Logger;
	metrics: Metrics;
	cipher: PersonalCipher;
	auth: Auth;
	clock: () => Date;
	/** Names of the rights that an actor holds, over all domains. */
	abilitiesOf: (actor: Actor) => string[];
}
