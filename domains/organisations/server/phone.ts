/** Binds a sealed telephone number to the application it belongs to. */
export const phoneContext = (organisationId: string): string => `organisation_application:${organisationId}`;
