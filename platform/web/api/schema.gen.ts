/** Generated from the route declarations by npm run generate: do not edit. */
export interface paths {
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My jobs: running, waiting, and the newest finished ones */
        get: operations["jobs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress of my jobs as server-sent events */
        get: operations["jobs.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my jobs */
        get: operations["jobs.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop one of my jobs; what it did is undone */
        post: operations["jobs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload one file (multipart, part `file`); answers its id for the routes that take one */
        post: operations["files.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download one of my files, or one that an import made for the organisation I act for */
        get: operations["files.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is here: person, memberships, active organisation, abilities */
        get: operations["session.get"];
        put?: never;
        /** Sign in with e-mail and password */
        post: operations["session.create"];
        /** Sign out */
        delete: operations["session.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Second step of signing in: a code of the authenticator, or a recovery code */
        post: operations["session.verifyTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Remember the organisation I act for, for my next visit */
        put: operations["session.switchOrganisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign in by the sign-in service of the house (OpenID Connect): redirects there */
        get: operations["session.oidc.start"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/callback/house": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the sign-in service of the house sends people back to */
        get: operations["session.oidc.finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My account */
        get: operations["account.get"];
        put?: never;
        /** Sign up. The answer is the same for an address that has an account; its owner gets a message */
        post: operations["account.signUp"];
        delete?: never;
        options?: never;
        head?: never;
        /** Change my name, language or time zone */
        patch: operations["account.update"];
        trace?: never;
    };
    "/api/account/email/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the link that proves an address once more */
        post: operations["account.resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove my address with the token of the link */
        post: operations["account.verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password/reset-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a link for a new password */
        post: operations["account.requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password with the token of the link; ends every session */
        post: operations["account.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change my password; ends my other sessions */
        put: operations["account.changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move my account to another address, once the link sent there is opened */
        post: operations["account.changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin two-step sign-in: secret and recovery codes, shown once */
        post: operations["account.twoFactor.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch two-step sign-in on with a first code; ends my other sessions */
        post: operations["account.twoFactor.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/two-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch two-step sign-in off */
        post: operations["account.twoFactor.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/two-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes; the old ones stop working */
        post: operations["account.twoFactor.newRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["account.sessions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions at once */
        delete: operations["account.sessions.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/revoke-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all my sessions but this one */
        post: operations["account.sessions.revokeOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/notice-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I am told of what */
        get: operations["account.noticePreferences.get"];
        /** Choose instant, digest or off by kind of notice */
        put: operations["account.noticePreferences.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My notices, the newest first */
        get: operations["account.notices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark some of my notices as read, or all */
        post: operations["account.notices.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My notices, the newest first */
        get: operations["notices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark some of my notices as read, or all */
        post: operations["notices.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I agreed to, with the log */
        get: operations["account.consents.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/consents/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or withdraw */
        post: operations["account.consents.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Collect all my data into a file: a job, its result is the file */
        post: operations["account.export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether my account can be erased, and what that does */
        get: operations["account.erasure.check"];
        put?: never;
        /** Erase my account for good */
        post: operations["account.erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions and the places inside them */
        get: operations["organisations.regions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Directory of verified organisations */
        get: operations["organisations.directory.list"];
        put?: never;
        /** Register an organisation; it waits until the operator has verified it */
        post: operations["organisations.organisations.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The directory as CSV or Excel, every filtered row */
        get: operations["organisations.directory.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public profile of an organisation */
        get: operations["organisations.organisations.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Edit the public profile of my organisation */
        patch: operations["organisations.organisations.update"];
        trace?: never;
    };
    "/api/organisations/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Ask to become the owner of an institution that has none yet, or correct what I asked */
        put: operations["organisations.claims.submit"];
        post?: never;
        /** Take my claim back */
        delete: operations["organisations.claims.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End my own membership */
        post: operations["organisations.organisations.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of my organisation and their roles */
        get: operations["organisations.members.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a member exactly these roles */
        put: operations["organisations.members.changeRoles"];
        post?: never;
        /** End a membership */
        delete: operations["organisations.members.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations that asked to be verified: all for the operator, those of the region for officials */
        get: operations["organisations.applications.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an organisation handed in, its check list, and what was decided */
        get: operations["organisations.applications.get"];
        /** Correct my application; a refused one waits again */
        put: operations["organisations.applications.correct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/checks/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tick a point of the check list, or open it again */
        put: operations["organisations.applications.check"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Advise those who decide */
        post: operations["organisations.applications.comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify or refuse an organisation, with reasons */
        post: operations["organisations.applications.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a verified organisation: its roles stop counting at once */
        post: operations["organisations.organisations.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a suspended organisation work again */
        post: operations["organisations.organisations.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/evidence/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a file of an application */
        get: operations["organisations.applications.evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations into my organisation */
        get: operations["organisations.invitations.list"];
        put?: never;
        /** Invite one address with roles */
        post: operations["organisations.invitations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/invitations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a CSV or Excel list of people would do, row by row */
        post: operations["organisations.invitations.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/invitations/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite the good rows of a previewed list */
        post: operations["organisations.invitations.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitation-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty list of people to invite */
        get: operations["organisations.invitations.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a new link; the old one stops working */
        post: operations["organisations.invitations.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an invitation back */
        post: operations["organisations.invitations.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the link of an invitation offers, before one signs in */
        post: operations["organisations.invitations.look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation sent to my proven address */
        post: operations["organisations.invitations.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open invitations sent to my proven address */
        get: operations["account.invitations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/invitations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation of this list */
        post: operations["account.invitations.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operation/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outbox of e-mails, without their contents */
        get: operations["operation.mails.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operation/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read one e-mail, for a reason that is written down */
        post: operations["operation.mails.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operation/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The account of one address, for a reason that is written down */
        post: operations["operation.people.find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operation/people/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shut a person out everywhere, at once */
        post: operations["operation.people.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operation/people/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a suspended person in again */
        post: operations["operation.people.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of the audit, the newest first */
        get: operations["audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit as CSV or Excel, every filtered row */
        get: operations["audit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recompute the audit's chain: any altered, removed or inserted entry shows */
        get: operations["audit.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search over everything that one may see */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/occupations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Occupations; the search knows names, alternate titles and descriptions in English and Chinese */
        get: operations["competencies.occupations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/occupations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of occupations as CSV or Excel: all rows of the filters */
        get: operations["competencies.occupations.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/occupation-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fields of work with the number of their occupations */
        get: operations["competencies.occupations.groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/occupations/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Occupations for any typed title, while it is typed */
        get: operations["competencies.occupations.suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/occupations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One occupation: requirements with levels, technologies, tasks, related occupations, titles */
        get: operations["competencies.occupations.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classifications/{source}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring O*NET or ESCO to the state of the files that lie with the platform */
        post: operations["competencies.classifications.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classifications/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports of classifications and what each changed */
        get: operations["competencies.classifications.imports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/industry-chains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Industry chains with their links and the occupations on each */
        get: operations["competencies.chains.list"];
        put?: never;
        /** Begin an industry chain of my region */
        post: operations["competencies.chains.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/industry-chains/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One industry chain */
        get: operations["competencies.chains.get"];
        /** Change an industry chain, its links and their occupations; `revision` is the one that was seen */
        put: operations["competencies.chains.edit"];
        post?: never;
        /** Remove an industry chain; `revision` is the one that was seen */
        delete: operations["competencies.chains.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/industry-chains/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed in an industry chain, by whom and when */
        get: operations["competencies.chains.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/industry-chains/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An industry chain as CSV or Excel, one row an occupation on a link: what the import takes back */
        get: operations["competencies.chains.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/industry-chain-imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read an uploaded file of chains and say what each row would do; writes nothing */
        post: operations["competencies.chains.preview-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/industry-chain-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an uploaded file of chains in: all of it or nothing; what it does not list stays */
        post: operations["competencies.chains.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published frameworks, and the drafts that I may read */
        get: operations["competencies.frameworks.list"];
        put?: never;
        /** Begin a framework of my organisation, or of the region as its official */
        post: operations["competencies.frameworks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frameworks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One framework: owner, version, counts, attribution */
        get: operations["competencies.frameworks.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, description or version of an own framework */
        patch: operations["competencies.frameworks.edit"];
        trace?: never;
    };
    "/api/frameworks/{id}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The competencies directly under one of a framework, or at its top */
        get: operations["competencies.frameworks.tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frameworks/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A framework as CSV or Excel; the import reads it back */
        get: operations["competencies.frameworks.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frameworks/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a draft readable for everybody */
        post: operations["competencies.frameworks.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frameworks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed in a framework, when and by whom, a hundred at a time */
        get: operations["competencies.frameworks.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frameworks/{id}/competencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a competency with levels and relations to an own framework */
        post: operations["competencies.frameworks.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frameworks/{id}/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an uploaded table would add and change in an own framework */
        post: operations["competencies.frameworks.preview-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frameworks/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an uploaded table over into an own framework: all rows or none */
        post: operations["competencies.frameworks.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Competencies by words in English or Chinese */
        get: operations["competencies.competencies.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One competency: levels, relations, occupations that require it */
        get: operations["competencies.competencies.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a competency of an own framework */
        patch: operations["competencies.competencies.edit"];
        trace?: never;
    };
    "/api/competencies/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a competency of an own framework out of use; what refers to it stays */
        post: operations["competencies.competencies.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/competencies/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an archived competency back into use */
        post: operations["competencies.competencies.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frameworks/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals to a framework: all for who decides, one's own for who makes them */
        get: operations["competencies.proposals.list"];
        put?: never;
        /** Propose a new or a changed competency for a framework of my organisation */
        post: operations["competencies.proposals.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/framework-proposals/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a proposal over into the framework, or turn it down */
        post: operations["competencies.proposals.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/framework-proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a proposal of mine */
        post: operations["competencies.proposals.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/attainment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person has shown, by framework, as of an instant */
        get: operations["competencies.attainment.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/attainment/occupations/{occupationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an occupation requires, beside what a person has shown */
        get: operations["competencies.attainment.gap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/attainment/competencies/{competencyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How level and confidence of a person's competency went over time */
        get: operations["competencies.attainment.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's evidence, the newest first, with what later entries did to it */
        get: operations["competencies.evidence.list"];
        put?: never;
        /** Record evidence about a learner of mine */
        post: operations["competencies.evidence.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say a level of myself */
        post: operations["competencies.evidence.declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the level of an entry by a later one */
        post: operations["competencies.evidence.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw an entry: it stays on record and counts no more */
        post: operations["competencies.evidence.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations that I let see my evidence */
        get: operations["competencies.grants.list"];
        put?: never;
        /** Let an organisation see my evidence */
        post: operations["competencies.grants.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence-grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a view back: it ends at once */
        delete: operations["competencies.grants.take"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence-grants/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who let my organisation see their evidence */
        get: operations["competencies.grants.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispute an entry about me: its issuer answers */
        post: operations["competencies.disputes.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence-disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputes that I opened, or about what I or my organisation issued */
        get: operations["competencies.disputes.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence-disputes/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a dispute: explain, let the entry stand, correct or withdraw it */
        post: operations["competencies.disputes.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence-disputes/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop a dispute of mine */
        post: operations["competencies.disputes.drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learner-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups of learners that I look after, or of the organisation I run */
        get: operations["competencies.groups.list"];
        put?: never;
        /** Begin a group of learners */
        post: operations["competencies.groups.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learner-groups/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups that I am in, and who sees my competencies by looking after them */
        get: operations["competencies.groups.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learner-groups/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can be in a group of my organisation, or look after one */
        get: operations["competencies.groups.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learner-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One group: its learners and who looks after them */
        get: operations["competencies.groups.get"];
        /** Change a group: name, occupation, learners, who looks after them */
        put: operations["competencies.groups.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learner-groups/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a group: the duty for its learners ends */
        post: operations["competencies.groups.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learner-groups/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed group again */
        post: operations["competencies.groups.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learner-groups/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a group stands to what an occupation requires */
        get: operations["competencies.groups.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learner-groups/{id}/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each learner of a group I look after, and how much of what is required they demonstrated */
        get: operations["competencies.groups.learners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learner-groups/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record levels of several learners in one competency: all or none */
        post: operations["competencies.groups.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Needs of my organisation; for an official, of the region */
        get: operations["demand.needs.list"];
        put?: never;
        /** State a need of my enterprise or practice site */
        post: operations["demand.needs.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/needs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All filtered needs as CSV or Excel */
        get: operations["demand.needs.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One need with its competencies; the contact only for its own organisation */
        get: operations["demand.needs.get"];
        /** Change an open need; `version` is the one that was seen */
        put: operations["demand.needs.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/needs/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an open need, saying why */
        post: operations["demand.needs.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/needs/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed need again */
        post: operations["demand.needs.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/needs/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what in a need, and when */
        get: operations["demand.needs.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My region and the places in it */
        get: operations["demand.places.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demand-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sources of postings of my organisation; for an official, of the region */
        get: operations["demand.sources.list"];
        put?: never;
        /** Name a new source of postings and say whether it is a stock or a flow */
        post: operations["demand.sources.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demand-sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One source with its imports and the evidence for its kind */
        get: operations["demand.sources.get"];
        /** Change what is said of a source; its kind is judged anew */
        put: operations["demand.sources.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posting-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an uploaded file for a source; columns are suggested, nothing is imported yet */
        post: operations["demand.imports.prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posting-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An import: its state and figures */
        get: operations["demand.imports.get"];
        put?: never;
        post?: never;
        /** Put a prepared, failed or cancelled import away */
        delete: operations["demand.imports.discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posting-imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first rows of the file as they stand and as they are understood, and what is wrong with them */
        get: operations["demand.imports.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posting-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which column is which and for which year the rows count; answers the preview */
        put: operations["demand.imports.map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posting-imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a prepared, failed or cancelled import; it runs as a job and can be cancelled there */
        post: operations["demand.imports.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Postings of my organisation; for an official, of the region */
        get: operations["demand.postings.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All filtered postings as CSV or Excel */
        get: operations["demand.postings.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/titles/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Distinct titles that wait for a person, the most frequent first, with candidates and reasons */
        get: operations["demand.titles.waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/title-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settled titles */
        get: operations["demand.titles.decisions"];
        put?: never;
        /** Settle a title: all postings with an equal one follow, those of later imports too */
        post: operations["demand.titles.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/title-decisions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All settled titles as CSV or Excel */
        get: operations["demand.titles.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/title-decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a decision back; its postings return to what the matcher says */
        delete: operations["demand.titles.undo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posting-places/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Texts of places in postings that nothing recognises, the most frequent first */
        get: operations["demand.places.waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posting-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Words by which places are recognised */
        get: operations["demand.places.aliases"];
        put?: never;
        /** Say what a word in places means; every posting that has it follows */
        post: operations["demand.places.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posting-places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget what was said of a word in places */
        delete: operations["demand.places.undo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Programmes of my school; for an official, of the region */
        get: operations["demand.programmes.list"];
        put?: never;
        /** Add a programme of my school; an official names the school */
        post: operations["demand.programmes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programmes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All filtered programmes, one row a cohort and occupation: what the import takes back */
        get: operations["demand.programmes.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One programme with occupations and cohorts */
        get: operations["demand.programmes.get"];
        /** Change an open programme; `version` is the one that was seen */
        put: operations["demand.programmes.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programmes/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a programme: it counts in no catalogue drafted from now on */
        post: operations["demand.programmes.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programmes/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed programme again */
        post: operations["demand.programmes.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programmes/{id}/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who heads a programme, and who did */
        get: operations["demand.programmes.heads"];
        put?: never;
        /** Give a programme of my school to one of its programme heads */
        post: operations["demand.programmes.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programmes/{id}/heads/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a programme back from a programme head */
        delete: operations["demand.programmes.release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supply-imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read an uploaded supply file and say what each row would do; writes nothing */
        post: operations["demand.supply.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supply-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an uploaded supply file in: all of it or nothing */
        post: operations["demand.supply.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published shortage catalogues, and the drafts that I may read */
        get: operations["demand.catalogues.list"];
        put?: never;
        /** Draft a catalogue of my region for a year, with its figures computed from the rows of now */
        post: operations["demand.catalogues.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One catalogue: state, basis, totals */
        get: operations["demand.catalogues.get"];
        put?: never;
        post?: never;
        /** Throw a draft away */
        delete: operations["demand.catalogues.discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of a catalogue: occupations with demand, supply, ratio, stars and kind */
        get: operations["demand.catalogues.entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/entries/{occupationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry with the reasons of its conclusion */
        get: operations["demand.catalogues.entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-entries/{occupationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the newest published catalogue of each region and year says about an occupation */
        get: operations["demand.catalogues.ofOccupation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/entries/{occupationId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The postings, needs and cohorts behind a figure, as they were when it was computed */
        get: operations["demand.catalogues.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed from another catalogue of the region to this one */
        get: operations["demand.catalogues.compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/recompute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute a draft anew from the rows of now */
        post: operations["demand.catalogues.recompute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a draft over for review */
        post: operations["demand.catalogues.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a catalogue in review back to its drafter, saying what to mend */
        post: operations["demand.catalogues.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a reviewed catalogue under the next version number; another person than its drafter */
        post: operations["demand.catalogues.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All filtered entries of a catalogue as CSV or Excel */
        get: operations["demand.catalogues.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue as PDF, in English or Chinese */
        get: operations["demand.catalogues.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The region at a glance: demand by field and place, top shortages, from a published catalogue or one I may read */
        get: operations["demand.overview.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/region-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Associations that may draft catalogues for my region */
        get: operations["demand.grants.list"];
        put?: never;
        /** Let an association of my region draft its catalogues */
        post: operations["demand.grants.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/region-grants/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take my region back from an association; its drafts pass to my administration */
        delete: operations["demand.grants.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Yearly series of real figures by place, each a stock or a flow */
        get: operations["demand.series.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{id}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A forecast with interval and back-test error against the naive forecast, or the reason for refusing one */
        get: operations["demand.series.forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demand-sources/{id}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Monthly demand of a source with its forecast; refused for a stock, saying what its dates show */
        get: operations["demand.sources.forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own open needs beside what the region has for their occupations */
        get: operations["demand.home.needs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own programmes against the region's demand for the occupations to which they lead */
        get: operations["demand.home.programmes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home/office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the own region has still to settle: titles, sources, drafts */
        get: operations["demand.home.office"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home/shortages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Occupations short of people in the newest published catalogue, with what they require most */
        get: operations["demand.home.shortages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learner-groups/{id}/demand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of a group of learners reach what the region's newest catalogue is short of, and what is missing */
        get: operations["demand.groups.gap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published training plans, and the drafts that my organisation builds */
        get: operations["programmes.plans.list"];
        put?: never;
        /** Begin the training plan of a programme of my school */
        post: operations["programmes.plans.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All filtered training plans as CSV or Excel */
        get: operations["programmes.plans.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a training plan with its modules, parties, checks and approvals */
        get: operations["programmes.plans.get"];
        /** Change name, parties, objectives; what was in approval is a draft again */
        put: operations["programmes.plans.edit"];
        post?: never;
        /** Throw a draft away that follows a published version */
        delete: operations["programmes.plans.discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a module to a training plan */
        post: operations["programmes.modules.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/modules/{moduleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a module; `revision` is the one that was seen */
        put: operations["programmes.modules.edit"];
        post?: never;
        /** Take a module out; `revision` is the one that was seen */
        delete: operations["programmes.modules.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/module-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the modules into another order: all of them, each once */
        put: operations["programmes.modules.order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask every party for its approval */
        post: operations["programmes.plans.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a training plan in the name of my organisation */
        post: operations["programmes.plans.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a training plan back to the school with a reason */
        post: operations["programmes.plans.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a training plan that every party approved in force */
        post: operations["programmes.plans.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the next version as a copy of the published one, with objectives that the review suggested */
        post: operations["programmes.plans.next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the last year says about a published plan: demand that it does not aim at, and how far groups came */
        get: operations["programmes.plans.review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach an enterprise standard or a project case to a draft */
        post: operations["programmes.attachments.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a standard or case away */
        delete: operations["programmes.attachments.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/attachments/{attachmentId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a standard or case */
        get: operations["programmes.attachments.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said about a version; for those who build it */
        get: operations["programmes.comments.list"];
        put?: never;
        /** Say something about a plan, an objective or a module, or answer */
        post: operations["programmes.comments.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan-comments/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a thread as settled, or open it again */
        post: operations["programmes.comments.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to a version, by whom and when; for those who build it */
        get: operations["programmes.changes.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a version added, removed and changed against an earlier one */
        get: operations["programmes.plans.compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coverage/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far what an industry chain requires is covered by what its region teaches */
        get: operations["programmes.coverage.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coverage/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands behind one cell: occupations, courses, modules, and the needs that I may read */
        get: operations["programmes.coverage.records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coverage/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The coverage of a chain as CSV or Excel, one row a link and competency */
        get: operations["programmes.coverage.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My plan, how far it is, and what would be planned otherwise now */
        get: operations["programmes.personal-plan.get"];
        put?: never;
        /** Make one of the ways my plan, in the place of the one before; if wanted, ask for the coming term's seats */
        post: operations["programmes.personal-plan.accept"];
        /** Give my plan up */
        delete: operations["programmes.personal-plan.drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-plan/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ways to close what I miss for some occupations, side by side; nothing is stored */
        post: operations["programmes.personal-plan.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-plan/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for seats of my plan's courses in the coming term, where an offering is open to me */
        post: operations["programmes.personal-plan.seats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learner-groups/{id}/planned-seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places that the learners of a group I look after need in courses, by term */
        get: operations["programmes.group-seats.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-recognitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses that count for modules of other schools, and the proposals of mine */
        get: operations["programmes.recognitions.list"];
        put?: never;
        /** Propose that another school's course counts for a module of mine */
        post: operations["programmes.recognitions.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-recognitions/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree that a course of my school counts elsewhere, or decline */
        post: operations["programmes.recognitions.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-recognitions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an agreement, or take a proposal back */
        post: operations["programmes.recognitions.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-plans/{id}/my-credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my courses come to in a plan of my school, recognised ones of other schools with them */
        get: operations["programmes.credits.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/record-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Programs that may use my organisation's record store */
        get: operations["records.clients.list"];
        put?: never;
        /** Make credentials for a program; the secret is shown once */
        post: operations["records.clients.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/record-clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a program's credentials at once */
        delete: operations["records.clients.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/record-forwards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stores to which my organisation's statements are sent on */
        get: operations["records.forwards.list"];
        put?: never;
        /** Send statements on to another store; its secret is kept encrypted and not shown again */
        post: operations["records.forwards.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/record-forwards/{forwardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Stop sending on, and forget the credentials */
        delete: operations["records.forwards.remove"];
        options?: never;
        head?: never;
        /** Pause sending, or go on */
        patch: operations["records.forwards.set-state"];
        trace?: never;
    };
    "/api/organisations/{id}/record-forwards/{forwardId}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again now; what is refused then may be left out */
        post: operations["records.forwards.try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules of my organisation, from statements to evidence */
        get: operations["records.rules.list"];
        put?: never;
        /** Make a rule; it is off until it was tried and switched on */
        post: operations["records.rules.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-rules/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Activities of which my organisation's statements speak */
        get: operations["records.rules.activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A rule with its versions and its last trial */
        get: operations["records.rules.get"];
        /** A further version of a rule, off until it was tried */
        put: operations["records.rules.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-rules/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a rule finds in past statements, with examples; nothing is recorded */
        post: operations["records.rules.try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-rules/{id}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch a rule on for statements to come, or off */
        post: operations["records.rules.switch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-rules/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a rule that is on over all past statements; nothing is recorded twice */
        post: operations["records.rules.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published courses, and drafts of those that I write */
        get: operations["learning.courses.list"];
        put?: never;
        /** Begin a course of my organisation */
        post: operations["learning.courses.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All filtered courses as CSV or Excel */
        get: operations["learning.courses.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-authors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who can write or teach a course: mine by name, others' by their whole address */
        get: operations["learning.authors.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One course with its versions and what each develops */
        get: operations["learning.courses.get"];
        /** Change a course and what its draft develops; `revision` is the one that was seen */
        put: operations["learning.courses.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the draft of a course, which freezes it */
        post: operations["learning.courses.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the next version as a copy of the published one */
        post: operations["learning.courses.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Archive a published course, or take it back into use */
        put: operations["learning.courses.archive"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/authors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who writes a course beside those who answer for it */
        put: operations["learning.courses.authors"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-versions/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units, activities and question banks of a version that I write */
        get: operations["learning.content.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-versions/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put units and activities of a draft in an order */
        put: operations["learning.content.order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-versions/{id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a unit to a draft */
        post: operations["learning.units.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a unit of a draft */
        put: operations["learning.units.edit"];
        post?: never;
        /** Take a unit out of a draft, with its activities */
        delete: operations["learning.units.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-units/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say when a unit of a draft opens for a learner */
        put: operations["learning.units.release"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-activities/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say when an activity of a draft opens for a learner, besides the rules of its unit */
        put: operations["learning.activities.release"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-units/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a page, video, document or quiz to a unit of a draft */
        post: operations["learning.activities.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One activity of a course that I write */
        get: operations["learning.activities.get"];
        /** Change an activity of a draft; `revision` is the one that was seen */
        put: operations["learning.activities.edit"];
        post?: never;
        /** Take an activity out of a draft */
        delete: operations["learning.activities.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-activities/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of an activity of a course that I write */
        get: operations["learning.activities.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-versions/{id}/question-banks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a question bank to a draft */
        post: operations["learning.banks.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-banks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions of a bank with their answers, for those who write the course */
        get: operations["learning.banks.get"];
        /** Rename a question bank of a draft */
        put: operations["learning.banks.edit"];
        post?: never;
        /** Take a question bank out of a draft that no quiz draws from */
        delete: operations["learning.banks.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-banks/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a question to a bank of a draft */
        post: operations["learning.questions.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a question of a draft; `revision` is the one that was seen */
        put: operations["learning.questions.edit"];
        post?: never;
        /** Take a question out of a draft that no quiz has chosen */
        delete: operations["learning.questions.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-versions/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version of a course that I write as one file, with its questions and their answers */
        get: operations["learning.course-files.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-files/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a course file that I uploaded would bring, with what is wrong in it by place; nothing is written */
        post: operations["learning.course-files.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-files/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a course of my organisation from a course file; answers the job that does it */
        post: operations["learning.course-files.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin another course of my organisation with what the published version of one is made of */
        post: operations["learning.courses.copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-banks/{id}/qti-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a QTI package or item that I uploaded would bring into a bank, item by item; nothing is written */
        post: operations["learning.qti.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/question-banks/{id}/qti": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions of a bank of a course that I write with their answers, as a package of QTI 3 in one language */
        get: operations["learning.qti.export"];
        put?: never;
        /** Add the items of a QTI package that were understood to a bank of a draft, as they were looked at */
        post: operations["learning.qti.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses that are offered; `mine`: those that I teach or answer for */
        get: operations["learning.offerings.list"];
        put?: never;
        /** Offer the newest published version of a course of my organisation */
        post: operations["learning.offerings.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One offering with its teachers; the code only to those who run it */
        get: operations["learning.offerings.get"];
        /** Change term, section, days or seats; `revision` is the one that was seen */
        put: operations["learning.offerings.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Open an offering, or close it */
        put: operations["learning.offerings.state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/teachers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody teach or mentor in an offering, of my organisation or another */
        post: operations["learning.offerings.add-teacher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/teachers/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an offering back from somebody */
        delete: operations["learning.offerings.remove-teacher"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Learners of an offering that I run, with how far they are */
        get: operations["learning.learners.list"];
        put?: never;
        /** Enrol everybody of a list of addresses in whose line nothing is wrong */
        post: operations["learning.learners.enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/learners/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a learner out of an offering that I run */
        delete: operations["learning.learners.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/enrolment-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a list of addresses, and say line by line who can be enrolled */
        post: operations["learning.learners.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/learner-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol the learners of a group that I see */
        post: operations["learning.learners.enrol-group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/rules/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enrol the learners of a group that I see, and whoever comes to it later */
        put: operations["learning.offerings.add-rule"];
        post?: never;
        /** Let nobody more in by a group; who came stays */
        delete: operations["learning.offerings.remove-rule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make a fresh code by which learners join, or take it away */
        put: operations["learning.offerings.code"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join an offering by its code */
        post: operations["learning.mine.join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a course that I learn */
        post: operations["learning.mine.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units and activities that open by rules: dates of the offering, and for how many learners they are open */
        get: operations["learning.openings.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/openings/{partId}/locked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Learners for whom a unit or an activity is not open yet, and what they lack */
        get: operations["learning.openings.locked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/openings/{partId}/date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say on which date a unit or an activity opens, by the offering's clock */
        put: operations["learning.openings.date"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/openings/{partId}/early/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Open a unit or an activity for one learner whatever its rules say, with the reason */
        put: operations["learning.openings.early"];
        post?: never;
        /** Let the rules hold again for a learner */
        delete: operations["learning.openings.again"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/seat-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a seat of an offering that is open to me: I have it, wait for it, or applied for it */
        post: operations["learning.seats.ask"];
        /** Take my request for a seat back */
        delete: operations["learning.seats.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/seat-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asked for seats of an offering that I run */
        get: operations["learning.seats.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/seat-requests/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a request for a seat of an offering that I run, or refuse it with a reason */
        post: operations["learning.seats.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses that I learn, with progress and next step */
        get: operations["learning.mine.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One course that I learn: units, activities, how far I am (by the offering's id) */
        get: operations["learning.mine.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One activity of a course that I learn */
        get: operations["learning.mine.activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of an activity of a course that I learn */
        get: operations["learning.mine.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep how far I am in an activity */
        put: operations["learning.mine.progress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep a note of my own to an activity */
        put: operations["learning.mine.note"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin an attempt at a quiz, or go on with the one that is open */
        post: operations["learning.attempts.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quiz-attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my attempts; what was right only when the quiz tells it */
        get: operations["learning.attempts.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quiz-attempts/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep answers of an open attempt */
        put: operations["learning.attempts.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quiz-attempts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand an attempt in; a second time changes nothing */
        post: operations["learning.attempts.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions of an offering that I teach, answer for or learn */
        get: operations["learning.sessions.list"];
        put?: never;
        /** Enter a session, or one a week for some weeks, in an offering that I run */
        post: operations["learning.sessions.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One session of what I teach, answer for or learn */
        get: operations["learning.sessions.get"];
        /** Change a session; `revision` is the one that was seen. Whom a move concerns is told */
        put: operations["learning.sessions.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-sessions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a session off, and tell everybody whom it concerns why */
        post: operations["learning.sessions.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-sessions/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is awaited at a session that I run, and how each was marked */
        get: operations["learning.attendance.list"];
        /** Mark learners of a session, or take their marks away; after its day with a reason */
        put: operations["learning.attendance.mark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-sessions/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The code of this half minute, while a session that I run is held */
        get: operations["learning.attendance.code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-timetable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions, and work that is due, of all that I learn and teach between two instants */
        get: operations["learning.timetable.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-sessions/{id}/seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Book a seat of a session, or a place in its waiting order */
        put: operations["learning.sessions.book"];
        post?: never;
        /** Give a seat back, or the place in the waiting order */
        delete: operations["learning.sessions.give-back"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-sessions/{id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that I am there, by the code that is shown in the room */
        post: operations["learning.attendance.check-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether there is an address from which a calendar reads my timetable, and since when */
        get: operations["learning.calendar.get"];
        put?: never;
        /** Make an address from which a calendar reads my timetable; the former is out of use. It is told once */
        post: operations["learning.calendar.make"];
        /** Put the address of my calendar out of use */
        delete: operations["learning.calendar.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An assignment of a course that I learn, and my work at it; its mark from the release on */
        get: operations["learning.assignments.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep text and link of my work; `revision` is the one that was seen, 0 before there is any */
        put: operations["learning.works.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}/work/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lay a file that I uploaded to my work */
        post: operations["learning.works.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}/work/files/{fileId}/detach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a file out of my work */
        post: operations["learning.works.detach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}/work/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of my own work */
        get: operations["learning.works.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}/work/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand my work in, by the server's clock; a second time changes nothing */
        post: operations["learning.works.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}/work/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take my work back to change it, until it is due */
        post: operations["learning.works.take-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assignments of an offering that I run: due times, and how far their marking is */
        get: operations["learning.run-assignments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/assignments/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them with its learners, their teams, and who has more time */
        get: operations["learning.run-assignments.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/assignments/{activityId}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say when an assignment is due, by the offering's clock */
        put: operations["learning.run-assignments.due"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/assignments/{activityId}/extensions/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give one learner more time, with the reason */
        put: operations["learning.run-assignments.extend"];
        post?: never;
        /** Take the further time of a learner back */
        delete: operations["learning.run-assignments.unextend"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/assignments/{activityId}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who hands in together */
        put: operations["learning.run-assignments.teams"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/assignments/{activityId}/teams/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw teams by chance, in place of those there are */
        post: operations["learning.run-assignments.draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Works of offerings that I teach or answer for; `show=todo`: those that wait for me */
        get: operations["learning.marking.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One work with its rubric and my mark; marks of others once all have finished theirs */
        get: operations["learning.marking.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking/{id}/files/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of a work that I mark; numbered, where it is anonymous */
        get: operations["learning.marking.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking/{id}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep my mark while I make it */
        put: operations["learning.marking.save"];
        post?: never;
        /** Drop the mark that I began, so that somebody else can mark */
        delete: operations["learning.marking.give-back"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking/{id}/mark/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish my mark: every row has a level */
        post: operations["learning.marking.finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Propose what holds where two marks differ, or decide it */
        put: operations["learning.marking.agree"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking/{id}/agreement/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to what the other marker proposed */
        post: operations["learning.marking.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct a mark that was released, with the reason */
        put: operations["learning.marking.correct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell learners of an offering what their works came to */
        post: operations["learning.marking.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/activities/{activityId}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A checklist of a course that I learn: its items, and what was observed of me and signed */
        get: operations["learning.checklists.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Checklists of an offering that I run, and how many learners passed */
        get: operations["learning.run-checklists.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/checklists/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, and how far its learners are in figures */
        get: operations["learning.run-checklists.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/checklists/{activityId}/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far each of its learners is */
        get: operations["learning.run-checklists.learners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/checklists/{activityId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The filtered learners of a checklist as CSV or Excel */
        get: operations["learning.run-checklists.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observations/to-sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Observations that I watched too and that wait for my signature */
        get: operations["learning.observations.to-sign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/checklists/{activityId}/learners/{enrolmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A checklist to be filled in for one learner, with my draft and what was signed */
        get: operations["learning.observations.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/checklists/{activityId}/learners/{enrolmentId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep what I noted so far; nobody else reads it */
        put: operations["learning.observations.save"];
        post?: never;
        /** Drop what I noted and did not sign */
        delete: operations["learning.observations.drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/checklists/{activityId}/learners/{enrolmentId}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign what I observed; with a second observer it waits for their signature */
        post: operations["learning.observations.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observations/{id}/co-sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign, as second observer, that I saw the same */
        post: operations["learning.observations.co-sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observations/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it back, as second observer, with the reason */
        post: operations["learning.observations.send-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observations/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take my signature back while the second one is missing */
        post: operations["learning.observations.take-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observations/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct what was confirmed, with the reason that its learner reads */
        put: operations["learning.observations.correct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/discussions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Boards of an offering that I take part in, with what I have not read */
        get: operations["learning.discussions.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/discussions/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose of what I am told in the discussions of an offering */
        put: operations["learning.discussions.tell"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/discussions/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of an offering by a part of their name, to be mentioned */
        get: operations["learning.discussions.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/discussions/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Threads of a board: the general one, or that of an activity */
        get: operations["learning.threads.list"];
        put?: never;
        /** Begin a thread on a board */
        post: operations["learning.threads.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discussion-threads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A thread with a page of its posts */
        get: operations["learning.threads.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discussion-threads/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I have read a thread until now */
        put: operations["learning.threads.seen"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discussion-threads/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Pin or close a thread, or mark a reply as its answer */
        put: operations["learning.threads.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discussion-threads/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a thread, or one of its replies */
        post: operations["learning.posts.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discussion-posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change what I wrote */
        put: operations["learning.posts.edit"];
        post?: never;
        /** Take away what I wrote */
        delete: operations["learning.posts.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discussion-posts/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a post to those who moderate */
        post: operations["learning.posts.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discussion-posts/{id}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hide a post, with the reason that its author reads */
        post: operations["learning.posts.hide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discussion-posts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a post again that was hidden */
        post: operations["learning.posts.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discussion-posts/{id}/reports/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle what was reported of a post: it stays */
        post: operations["learning.posts.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/gradebook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gradebook of an offering that I run, with its first learners */
        get: operations["learning.gradebook.get"];
        /** Set weights, drops, points and what a missing score counts */
        put: operations["learning.gradebook.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/gradebook/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Learners of a gradebook by name, page by page */
        get: operations["learning.gradebook.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/gradebook/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How weights and rules of a gradebook were changed, and why */
        get: operations["learning.gradebook.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/gradebook/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A gradebook as a table, scores in per cent; it can be changed and come back */
        get: operations["learning.gradebook.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a score or a total by hand with the reason, or take that back; what was seen needs a second person */
        put: operations["learning.grades.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/grades/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change of one cell: who, when, from, to, why */
        get: operations["learning.grades.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/grades/changes/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a proposed change as the second person, refuse it, or take my own back */
        post: operations["learning.grades.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/gradebook/import-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a table of marks would change, with errors by row; nothing is written */
        post: operations["learning.grades.import-preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/gradebook/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a table of marks over as it was looked at: all of it or nothing */
        post: operations["learning.grades.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-courses/{id}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My own marks in a course that I learn: what is released */
        get: operations["learning.mine.grades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Learners by activities of an offering that I run, with its first learners */
        get: operations["learning.progress.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/progress/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Learners of a progress matrix by name, page by page */
        get: operations["learning.progress.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/progress/idle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Learners who have not moved for some days */
        get: operations["learning.progress.idle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{id}/progress/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to learners who have not moved, to each at most once a day */
        post: operations["learning.progress.remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of the demonstration region, one for each role; not found where there is none */
        get: operations["demo.accounts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable: domain/name */
            code: string;
            params: {
                [key: string]: unknown;
            };
            fields: {
                path: string;
                code: string;
                params?: {
                    [key: string]: unknown;
                };
            }[];
            requestId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "jobs.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            subject: string;
                            /** @enum {string} */
                            state: "queued" | "running" | "done" | "failed" | "cancelled";
                            done: number;
                            total: number;
                            result: {
                                figures?: {
                                    [key: string]: number | string;
                                };
                                page?: string;
                                /** Format: uuid */
                                fileId?: string;
                            } | null;
                            problem: {
                                code: string;
                                params?: {
                                    [key: string]: unknown;
                                };
                                fields?: {
                                    path: string;
                                    code: string;
                                }[];
                            } | null;
                            created_at: string;
                            finished_at: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jobs.stream": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jobs.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        kind: string;
                        subject: string;
                        /** @enum {string} */
                        state: "queued" | "running" | "done" | "failed" | "cancelled";
                        done: number;
                        total: number;
                        result: {
                            figures?: {
                                [key: string]: number | string;
                            };
                            page?: string;
                            /** Format: uuid */
                            fileId?: string;
                        } | null;
                        problem: {
                            code: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            fields?: {
                                path: string;
                                code: string;
                            }[];
                        } | null;
                        created_at: string;
                        finished_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jobs.cancel": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.upload": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.download": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            email: string;
                            emailVerified: boolean;
                            locale: string;
                            timeZone: string;
                            twoFactorEnabled: boolean;
                        } | null;
                        memberships: {
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                /** @enum {string} */
                                kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                                /** @enum {string} */
                                state: "waiting" | "verified" | "refused" | "suspended";
                            };
                            roles: ("operator" | "auditor" | "owner" | "coordinator" | "programme_head" | "teacher" | "student" | "recruiter" | "mentor" | "researcher" | "site_manager" | "official" | "evaluator")[];
                        }[];
                        claims: {
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            /** @enum {string} */
                            state: "open" | "refused";
                        }[];
                        activeOrganisationId: string | null;
                        abilities: string[];
                        waiting: {
                            [key: string]: number;
                        };
                        oidc: {
                            name: string;
                        } | null;
                        maxUploadMb: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        twoFactorRequired: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.verifyTwoFactor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                } | {
                    recoveryCode: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.switchOrganisation": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    organisationId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.oidc.start": {
        parameters: {
            query?: {
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.oidc.finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string;
                        emailVerified: boolean;
                        pendingEmail: string | null;
                        locale: string;
                        timeZone: string;
                        twoFactorEnabled: boolean;
                        hasPassword: boolean;
                        createdAt: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.signUp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    email: string;
                    password: string;
                    /** @enum {string} */
                    locale: "en" | "zh";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.update": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    locale?: "en" | "zh";
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string;
                        emailVerified: boolean;
                        pendingEmail: string | null;
                        locale: string;
                        timeZone: string;
                        twoFactorEnabled: boolean;
                        hasPassword: boolean;
                        createdAt: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.resendVerification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.verifyEmail": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.requestPasswordReset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.resetPassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.changePassword": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.changeEmail": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.twoFactor.begin": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uri: string;
                        secret: string;
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.twoFactor.confirm": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.twoFactor.disable": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.twoFactor.newRecoveryCodes": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.sessions.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            current: boolean;
                            ipAddress: string | null;
                            userAgent: string | null;
                            createdAt: string;
                            lastUsedAt: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.sessions.revoke": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.sessions.revokeOthers": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.noticePreferences.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kind: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            delivery: "instant" | "digest" | "off";
                            /** @enum {string} */
                            standard: "instant" | "digest" | "off";
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.noticePreferences.set": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        kind: string;
                        /** @enum {string} */
                        delivery: "instant" | "digest" | "off";
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kind: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            delivery: "instant" | "digest" | "off";
                            /** @enum {string} */
                            standard: "instant" | "digest" | "off";
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.notices.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                unread?: "true";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            text: {
                                en: string;
                                zh: string;
                            };
                            page: string;
                            createdAt: string;
                            readAt: string | null;
                            read: boolean;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                        unread: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.notices.read": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                    /** @constant */
                    all?: true;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notices.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                unread?: "true";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            text: {
                                en: string;
                                zh: string;
                            };
                            page: string;
                            createdAt: string;
                            readAt: string | null;
                            read: boolean;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                        unread: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notices.read": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                    /** @constant */
                    all?: true;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.consents.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            version: number;
                            title: {
                                en: string;
                                zh: string;
                            };
                            text: {
                                en: string;
                                zh: string;
                            };
                            required: boolean;
                            /** @enum {string} */
                            state: "none" | "accepted" | "withdrawn" | "outdated";
                            log: {
                                version: number;
                                /** @enum {string} */
                                action: "accepted" | "withdrawn";
                                at: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.consents.decide": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    action: "accepted" | "withdrawn";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            version: number;
                            title: {
                                en: string;
                                zh: string;
                            };
                            text: {
                                en: string;
                                zh: string;
                            };
                            required: boolean;
                            /** @enum {string} */
                            state: "none" | "accepted" | "withdrawn" | "outdated";
                            log: {
                                version: number;
                                /** @enum {string} */
                                action: "accepted" | "withdrawn";
                                at: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.export": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        jobId: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.erasure.check": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        possible: boolean;
                        lastOwnerOf: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                        holdings: {
                            purpose: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            outcome: "erased" | "pseudonymised";
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.erase": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    confirm: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.regions.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            parentId: string | null;
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.directory.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                kind?: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                regionId?: string;
                placeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                            regionName: {
                                en: string | null;
                                zh: string | null;
                            };
                            placeName: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            website: string | null;
                            sample: boolean;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.organisations.register": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association";
                    /** @default null */
                    nameEn?: string | null;
                    /** @default null */
                    nameZh?: string | null;
                    /** @default null */
                    descriptionEn?: string | null;
                    /** @default null */
                    descriptionZh?: string | null;
                    /** @default null */
                    website?: string | null;
                    /** Format: uuid */
                    regionId: string;
                    /** @default null */
                    placeId?: string | null;
                    registrationNumber: string;
                    contactPhone: string;
                    /** @default [] */
                    evidence?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.directory.export": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                kind?: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                regionId?: string;
                placeId?: string;
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.organisations.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        /** @enum {string} */
                        kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                        regionName: {
                            en: string | null;
                            zh: string | null;
                        };
                        placeName: {
                            en: string | null;
                            zh: string | null;
                        } | null;
                        website: string | null;
                        sample: boolean;
                        /** @enum {string} */
                        state: "waiting" | "verified" | "refused" | "suspended";
                        /** Format: uuid */
                        regionId: string;
                        placeId: string | null;
                        description: {
                            en: string | null;
                            zh: string | null;
                        };
                        registrationNumber: string | null;
                        verifiedAt: string | null;
                        represented: boolean;
                        abilities: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.organisations.update": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    nameEn?: string | null;
                    /** @default null */
                    nameZh?: string | null;
                    /** @default null */
                    descriptionEn?: string | null;
                    /** @default null */
                    descriptionZh?: string | null;
                    /** @default null */
                    website?: string | null;
                    /** @default null */
                    placeId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        /** @enum {string} */
                        kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                        regionName: {
                            en: string | null;
                            zh: string | null;
                        };
                        placeName: {
                            en: string | null;
                            zh: string | null;
                        } | null;
                        website: string | null;
                        sample: boolean;
                        /** @enum {string} */
                        state: "waiting" | "verified" | "refused" | "suspended";
                        /** Format: uuid */
                        regionId: string;
                        placeId: string | null;
                        description: {
                            en: string | null;
                            zh: string | null;
                        };
                        registrationNumber: string | null;
                        verifiedAt: string | null;
                        represented: boolean;
                        abilities: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.claims.submit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role: string;
                    proof: string;
                    /** @default null */
                    website?: string | null;
                    contactPhone: string;
                    /** @default [] */
                    evidence?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.claims.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.organisations.leave": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.members.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                role?: "operator" | "auditor" | "owner" | "coordinator" | "programme_head" | "teacher" | "student" | "recruiter" | "mentor" | "researcher" | "site_manager" | "official" | "evaluator";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            email: string;
                            roles: ("operator" | "auditor" | "owner" | "coordinator" | "programme_head" | "teacher" | "student" | "recruiter" | "mentor" | "researcher" | "site_manager" | "official" | "evaluator")[];
                            since: string;
                            abilities: string[];
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                        grantable: ("operator" | "auditor" | "owner" | "coordinator" | "programme_head" | "teacher" | "student" | "recruiter" | "mentor" | "researcher" | "site_manager" | "official" | "evaluator")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.members.changeRoles": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: ("operator" | "auditor" | "owner" | "coordinator" | "programme_head" | "teacher" | "student" | "recruiter" | "mentor" | "researcher" | "site_manager" | "official" | "evaluator")[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.members.end": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.applications.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "waiting" | "verified" | "refused" | "suspended";
                kind?: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            organisationId: string;
                            claim: boolean;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                            /** @enum {string} */
                            state: "waiting" | "verified" | "refused" | "suspended";
                            regionName: {
                                en: string | null;
                                zh: string | null;
                            };
                            registrationNumber: string | null;
                            submittedAt: string;
                            checksDone: number;
                            checksTotal: number;
                            comments: number;
                            abilities: string[];
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.applications.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organisationId: string;
                        /** @enum {string} */
                        kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                        /** @enum {string} */
                        state: "waiting" | "verified" | "refused" | "suspended";
                        nameEn: string | null;
                        nameZh: string | null;
                        descriptionEn: string | null;
                        descriptionZh: string | null;
                        website: string | null;
                        /** Format: uuid */
                        regionId: string;
                        regionName: {
                            en: string | null;
                            zh: string | null;
                        };
                        placeId: string | null;
                        registrationNumber: string | null;
                        contactPhone: string | null;
                        applicant: {
                            name: string;
                            email: string;
                            emailVerified: boolean;
                        } | null;
                        claim: {
                            role: string;
                            proof: string;
                            website: string | null;
                        } | null;
                        isClaim: boolean;
                        submittedAt: string;
                        revision: number;
                        evidence: {
                            /** Format: uuid */
                            fileId: string;
                            name: string;
                            size: number;
                        }[];
                        evidenceNeedsReason: boolean;
                        mailDomainHint: ("matches" | "matches_named" | "differs" | "free_mail" | "no_website") | null;
                        checks: {
                            /** @enum {string} */
                            code: "number_in_register" | "mail_domain" | "called_back" | "applicant_authorised" | "site_exists";
                            done: boolean;
                            note: string | null;
                            by: string | null;
                            at: string | null;
                        }[];
                        comments: {
                            /** Format: uuid */
                            id: string;
                            organisationName: {
                                en: string | null;
                                zh: string | null;
                            };
                            text: string;
                            at: string;
                        }[];
                        decisions: {
                            /** @enum {string} */
                            decision: "verified" | "refused" | "suspended" | "reinstated" | "submitted";
                            reasons: string | null;
                            at: string;
                        }[];
                        abilities: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.applications.correct": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    nameEn?: string | null;
                    /** @default null */
                    nameZh?: string | null;
                    /** @default null */
                    descriptionEn?: string | null;
                    /** @default null */
                    descriptionZh?: string | null;
                    /** @default null */
                    website?: string | null;
                    /** @default null */
                    placeId?: string | null;
                    registrationNumber: string;
                    contactPhone: string;
                    /** @default [] */
                    evidence?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organisationId: string;
                        /** @enum {string} */
                        kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                        /** @enum {string} */
                        state: "waiting" | "verified" | "refused" | "suspended";
                        nameEn: string | null;
                        nameZh: string | null;
                        descriptionEn: string | null;
                        descriptionZh: string | null;
                        website: string | null;
                        /** Format: uuid */
                        regionId: string;
                        regionName: {
                            en: string | null;
                            zh: string | null;
                        };
                        placeId: string | null;
                        registrationNumber: string | null;
                        contactPhone: string | null;
                        applicant: {
                            name: string;
                            email: string;
                            emailVerified: boolean;
                        } | null;
                        claim: {
                            role: string;
                            proof: string;
                            website: string | null;
                        } | null;
                        isClaim: boolean;
                        submittedAt: string;
                        revision: number;
                        evidence: {
                            /** Format: uuid */
                            fileId: string;
                            name: string;
                            size: number;
                        }[];
                        evidenceNeedsReason: boolean;
                        mailDomainHint: ("matches" | "matches_named" | "differs" | "free_mail" | "no_website") | null;
                        checks: {
                            /** @enum {string} */
                            code: "number_in_register" | "mail_domain" | "called_back" | "applicant_authorised" | "site_exists";
                            done: boolean;
                            note: string | null;
                            by: string | null;
                            at: string | null;
                        }[];
                        comments: {
                            /** Format: uuid */
                            id: string;
                            organisationName: {
                                en: string | null;
                                zh: string | null;
                            };
                            text: string;
                            at: string;
                        }[];
                        decisions: {
                            /** @enum {string} */
                            decision: "verified" | "refused" | "suspended" | "reinstated" | "submitted";
                            reasons: string | null;
                            at: string;
                        }[];
                        abilities: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.applications.check": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                code: "number_in_register" | "mail_domain" | "called_back" | "applicant_authorised" | "site_exists";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    submittedAt: string;
                    done: boolean;
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organisationId: string;
                        /** @enum {string} */
                        kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                        /** @enum {string} */
                        state: "waiting" | "verified" | "refused" | "suspended";
                        nameEn: string | null;
                        nameZh: string | null;
                        descriptionEn: string | null;
                        descriptionZh: string | null;
                        website: string | null;
                        /** Format: uuid */
                        regionId: string;
                        regionName: {
                            en: string | null;
                            zh: string | null;
                        };
                        placeId: string | null;
                        registrationNumber: string | null;
                        contactPhone: string | null;
                        applicant: {
                            name: string;
                            email: string;
                            emailVerified: boolean;
                        } | null;
                        claim: {
                            role: string;
                            proof: string;
                            website: string | null;
                        } | null;
                        isClaim: boolean;
                        submittedAt: string;
                        revision: number;
                        evidence: {
                            /** Format: uuid */
                            fileId: string;
                            name: string;
                            size: number;
                        }[];
                        evidenceNeedsReason: boolean;
                        mailDomainHint: ("matches" | "matches_named" | "differs" | "free_mail" | "no_website") | null;
                        checks: {
                            /** @enum {string} */
                            code: "number_in_register" | "mail_domain" | "called_back" | "applicant_authorised" | "site_exists";
                            done: boolean;
                            note: string | null;
                            by: string | null;
                            at: string | null;
                        }[];
                        comments: {
                            /** Format: uuid */
                            id: string;
                            organisationName: {
                                en: string | null;
                                zh: string | null;
                            };
                            text: string;
                            at: string;
                        }[];
                        decisions: {
                            /** @enum {string} */
                            decision: "verified" | "refused" | "suspended" | "reinstated" | "submitted";
                            reasons: string | null;
                            at: string;
                        }[];
                        abilities: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.applications.comment": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organisationId: string;
                        /** @enum {string} */
                        kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                        /** @enum {string} */
                        state: "waiting" | "verified" | "refused" | "suspended";
                        nameEn: string | null;
                        nameZh: string | null;
                        descriptionEn: string | null;
                        descriptionZh: string | null;
                        website: string | null;
                        /** Format: uuid */
                        regionId: string;
                        regionName: {
                            en: string | null;
                            zh: string | null;
                        };
                        placeId: string | null;
                        registrationNumber: string | null;
                        contactPhone: string | null;
                        applicant: {
                            name: string;
                            email: string;
                            emailVerified: boolean;
                        } | null;
                        claim: {
                            role: string;
                            proof: string;
                            website: string | null;
                        } | null;
                        isClaim: boolean;
                        submittedAt: string;
                        revision: number;
                        evidence: {
                            /** Format: uuid */
                            fileId: string;
                            name: string;
                            size: number;
                        }[];
                        evidenceNeedsReason: boolean;
                        mailDomainHint: ("matches" | "matches_named" | "differs" | "free_mail" | "no_website") | null;
                        checks: {
                            /** @enum {string} */
                            code: "number_in_register" | "mail_domain" | "called_back" | "applicant_authorised" | "site_exists";
                            done: boolean;
                            note: string | null;
                            by: string | null;
                            at: string | null;
                        }[];
                        comments: {
                            /** Format: uuid */
                            id: string;
                            organisationName: {
                                en: string | null;
                                zh: string | null;
                            };
                            text: string;
                            at: string;
                        }[];
                        decisions: {
                            /** @enum {string} */
                            decision: "verified" | "refused" | "suspended" | "reinstated" | "submitted";
                            reasons: string | null;
                            at: string;
                        }[];
                        abilities: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.applications.decide": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    decision: "verify";
                    /** Format: date-time */
                    submittedAt: string;
                    /** @default null */
                    reasons?: string | null;
                } | {
                    /** @constant */
                    decision: "refuse";
                    /** Format: date-time */
                    submittedAt: string;
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organisationId: string;
                        /** @enum {string} */
                        kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                        /** @enum {string} */
                        state: "waiting" | "verified" | "refused" | "suspended";
                        nameEn: string | null;
                        nameZh: string | null;
                        descriptionEn: string | null;
                        descriptionZh: string | null;
                        website: string | null;
                        /** Format: uuid */
                        regionId: string;
                        regionName: {
                            en: string | null;
                            zh: string | null;
                        };
                        placeId: string | null;
                        registrationNumber: string | null;
                        contactPhone: string | null;
                        applicant: {
                            name: string;
                            email: string;
                            emailVerified: boolean;
                        } | null;
                        claim: {
                            role: string;
                            proof: string;
                            website: string | null;
                        } | null;
                        isClaim: boolean;
                        submittedAt: string;
                        revision: number;
                        evidence: {
                            /** Format: uuid */
                            fileId: string;
                            name: string;
                            size: number;
                        }[];
                        evidenceNeedsReason: boolean;
                        mailDomainHint: ("matches" | "matches_named" | "differs" | "free_mail" | "no_website") | null;
                        checks: {
                            /** @enum {string} */
                            code: "number_in_register" | "mail_domain" | "called_back" | "applicant_authorised" | "site_exists";
                            done: boolean;
                            note: string | null;
                            by: string | null;
                            at: string | null;
                        }[];
                        comments: {
                            /** Format: uuid */
                            id: string;
                            organisationName: {
                                en: string | null;
                                zh: string | null;
                            };
                            text: string;
                            at: string;
                        }[];
                        decisions: {
                            /** @enum {string} */
                            decision: "verified" | "refused" | "suspended" | "reinstated" | "submitted";
                            reasons: string | null;
                            at: string;
                        }[];
                        abilities: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.organisations.suspend": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.organisations.reinstate": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.applications.evidence": {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.invitations.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "open" | "accepted" | "revoked" | "expired";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            email: string;
                            name: string | null;
                            roles: ("operator" | "auditor" | "owner" | "coordinator" | "programme_head" | "teacher" | "student" | "recruiter" | "mentor" | "researcher" | "site_manager" | "official" | "evaluator")[];
                            /** @enum {string} */
                            state: "open" | "accepted" | "revoked" | "expired";
                            invitedAt: string;
                            expiresAt: string;
                            abilities: string[];
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                        grantable: ("operator" | "auditor" | "owner" | "coordinator" | "programme_head" | "teacher" | "student" | "recruiter" | "mentor" | "researcher" | "site_manager" | "official" | "evaluator")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.invitations.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** @default null */
                    name?: string | null;
                    roles: ("operator" | "auditor" | "owner" | "coordinator" | "programme_head" | "teacher" | "student" | "recruiter" | "mentor" | "researcher" | "site_manager" | "official" | "evaluator")[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.invitations.preview": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fileName: string;
                        rows: {
                            line: number;
                            email: string;
                            name: string;
                            roles: string[];
                            problems: {
                                /** @enum {string} */
                                column: "email" | "name" | "roles";
                                code: string;
                                value: string;
                            }[];
                        }[];
                        figures: {
                            rows: number;
                            good: number;
                            bad: number;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.invitations.import": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invited: number;
                        leftOut: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.invitations.template": {
        parameters: {
            query: {
                format?: "csv" | "xlsx";
                language: "en" | "zh";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.invitations.resend": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.invitations.revoke": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.invitations.look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                        };
                        roles: ("operator" | "auditor" | "owner" | "coordinator" | "programme_head" | "teacher" | "student" | "recruiter" | "mentor" | "researcher" | "site_manager" | "official" | "evaluator")[];
                        emailHint: string;
                        expiresAt: string;
                        /** @enum {string} */
                        accepting: "ready" | "sign-in" | "other-address" | "verify-address";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.invitations.accept": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organisationId: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.invitations.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                /** @enum {string} */
                                kind: "administration" | "school" | "enterprise" | "research_institute" | "practice_site" | "association" | "operator";
                            };
                            roles: ("operator" | "auditor" | "owner" | "coordinator" | "programme_head" | "teacher" | "student" | "recruiter" | "mentor" | "researcher" | "site_manager" | "official" | "evaluator")[];
                            expiresAt: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.invitations.accept": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organisationId: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operation.mails.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "waiting" | "sent" | "failed";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            recipientHint: string;
                            state: string;
                            attempts: number;
                            createdAt: string;
                            sentAt: string | null;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                        sending: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operation.mails.open": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        recipient: string;
                        subject: string;
                        body: string;
                        state: string;
                        error: string | null;
                        createdAt: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operation.people.find": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string;
                        emailVerified: boolean;
                        twoFactorEnabled: boolean;
                        suspendedAt: string | null;
                        memberships: {
                            organisationName: {
                                en: string | null;
                                zh: string | null;
                            };
                            roles: string[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operation.people.suspend": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operation.people.reinstate": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                action?: string;
                objectKind?: string;
                objectId?: string;
                actorId?: string;
                organisationId?: string;
                from?: string;
                to?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            seq: number;
                            at: string;
                            actorKind: string;
                            actorId: string | null;
                            organisationId: string | null;
                            action: string;
                            objectKind: string;
                            objectId: string;
                            detail: {
                                [key: string]: unknown;
                            };
                            hash: string;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.export": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                action?: string;
                objectKind?: string;
                objectId?: string;
                actorId?: string;
                organisationId?: string;
                from?: string;
                to?: string;
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.verify": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: number;
                        broken: number[];
                        headMatches: boolean;
                        sound: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: {
                            kind: string;
                            label: {
                                en: string | null;
                                zh: string | null;
                            };
                            items: {
                                id: string;
                                label: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                hint: {
                                    en: string | null;
                                    zh: string | null;
                                } | null;
                                page: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.occupations.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                system?: "onet" | "esco";
                group?: string;
                rated?: "yes" | "no";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            system: "onet" | "esco";
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            groupCode: string | null;
                            hasRatings: boolean;
                            archived: boolean;
                            group: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            taskCount: number;
                            technologyCount: number;
                            requiredCount: number;
                            jobZone: number | null;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.occupations.export": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                system?: "onet" | "esco";
                group?: string;
                rated?: "yes" | "no";
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.occupations.groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            system: "onet" | "esco";
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            occupations: number;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.occupations.suggest": {
        parameters: {
            query: {
                q: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            system: "onet" | "esco";
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            groupCode: string | null;
                            hasRatings: boolean;
                            archived: boolean;
                            found: string;
                            foundAs: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.occupations.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        system: "onet" | "esco";
                        code: string;
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        nameZhOrigin: ("project" | "owner") | null;
                        groupCode: string | null;
                        hasRatings: boolean;
                        archived: boolean;
                        group: {
                            en: string | null;
                            zh: string | null;
                        } | null;
                        description: {
                            en: string | null;
                            zh: string | null;
                        };
                        jobZone: number | null;
                        requirements: {
                            competency: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                frameworkId: string;
                                code: string;
                                /** @enum {string} */
                                kind: "skill" | "knowledge" | "technology" | "group";
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                nameZhOrigin: ("project" | "owner") | null;
                                hot: boolean;
                                archived: boolean;
                            };
                            /** @enum {string} */
                            basis: "rated" | "technology" | "listed";
                            level: number | null;
                            importance: number | null;
                            required: boolean;
                            lowPrecision: boolean;
                            inDemand: boolean;
                            anchors: {
                                level: number;
                                text: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                textZhOrigin: ("project" | "owner") | null;
                            }[];
                        }[];
                        technologies: {
                            competency: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                frameworkId: string;
                                code: string;
                                /** @enum {string} */
                                kind: "skill" | "knowledge" | "technology" | "group";
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                nameZhOrigin: ("project" | "owner") | null;
                                hot: boolean;
                                archived: boolean;
                            };
                            /** @enum {string} */
                            basis: "rated" | "technology" | "listed";
                            level: number | null;
                            importance: number | null;
                            required: boolean;
                            lowPrecision: boolean;
                            inDemand: boolean;
                            class: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                        }[];
                        tasks: {
                            code: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                            core: boolean | null;
                        }[];
                        related: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            system: "onet" | "esco";
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            groupCode: string | null;
                            hasRatings: boolean;
                            archived: boolean;
                            /** @enum {string} */
                            tier: "primary-short" | "primary-long" | "supplemental";
                        }[];
                        titles: {
                            /** @enum {string} */
                            kind: "alternate" | "short";
                            text: string;
                        }[];
                        missing: ("ratings" | "tasks" | "technologies" | "related" | "levels")[];
                        attributions: {
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            version: string;
                            licence: string | null;
                            text: string | null;
                        }[];
                        chainLinks: {
                            /** Format: uuid */
                            linkId: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            chain: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.classifications.import": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                source: "onet" | "esco";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        jobId: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.classifications.imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            source: "onet" | "esco" | "framework";
                            at: string;
                            added: number;
                            changed: number;
                            removed: number;
                            files: {
                                name: string;
                                sha256: string;
                                rows: number;
                                newest: string | null;
                            }[];
                            details: {
                                [key: string]: {
                                    added: number;
                                    changed: number;
                                    removed: number;
                                    samples: {
                                        added: string[];
                                        changed: {
                                            what: string;
                                            fields: {
                                                [key: string]: unknown[];
                                            };
                                        }[];
                                        removed: string[];
                                    };
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.chains.list": {
        parameters: {
            query?: {
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            regionId: string;
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            description: {
                                en: string | null;
                                zh: string | null;
                            };
                            sample: boolean;
                            revision: number;
                            updatedAt: string;
                            links: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                /** @enum {string} */
                                stage: "upstream" | "midstream" | "downstream";
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                occupations: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    system: "onet" | "esco";
                                    code: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                    nameZhOrigin: ("project" | "owner") | null;
                                    groupCode: string | null;
                                    hasRatings: boolean;
                                    archived: boolean;
                                }[];
                            }[];
                            abilities: ("edit" | "delete")[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.chains.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                    description: {
                        en: string | null;
                        zh: string | null;
                    };
                    links: {
                        id: string | null;
                        code: string | null;
                        /** @enum {string} */
                        stage: "upstream" | "midstream" | "downstream";
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        occupationIds: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.chains.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        regionId: string;
                        code: string;
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        description: {
                            en: string | null;
                            zh: string | null;
                        };
                        sample: boolean;
                        revision: number;
                        updatedAt: string;
                        links: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            /** @enum {string} */
                            stage: "upstream" | "midstream" | "downstream";
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            occupations: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                system: "onet" | "esco";
                                code: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                nameZhOrigin: ("project" | "owner") | null;
                                groupCode: string | null;
                                hasRatings: boolean;
                                archived: boolean;
                            }[];
                        }[];
                        abilities: ("edit" | "delete")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.chains.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    chain: {
                        code: string;
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        description: {
                            en: string | null;
                            zh: string | null;
                        };
                        links: {
                            id: string | null;
                            code: string | null;
                            /** @enum {string} */
                            stage: "upstream" | "midstream" | "downstream";
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            occupationIds: string[];
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.chains.delete": {
        parameters: {
            query: {
                revision: number;
            };
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.chains.history": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            revision: number;
                            /** @enum {string} */
                            action: "created" | "edited" | "imported";
                            steps: {
                                link: {
                                    en: string | null;
                                    zh: string | null;
                                } | null;
                                /** @enum {string} */
                                action: "added" | "removed" | "renamed" | "moved" | "described" | "occupation-added" | "occupation-removed";
                                before?: unknown;
                                after?: unknown;
                            }[];
                            person: string | null;
                            organisation: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            at: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.chains.export": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.chains.preview-import": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            line: number;
                            chain: string;
                            link: string;
                            stage: ("upstream" | "midstream" | "downstream") | null;
                            occupation: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            /** @enum {string} */
                            action: "add" | "same" | "error";
                            problems: {
                                column: string;
                                code: string;
                                value: string;
                            }[];
                        }[];
                        add: number;
                        same: number;
                        errors: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.chains.import": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created: number;
                        changed: number;
                        unchanged: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.frameworks.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            description: {
                                en: string | null;
                                zh: string | null;
                            };
                            version: string;
                            /** @enum {string} */
                            state: "draft" | "published";
                            /** @enum {string} */
                            owner: "global" | "region" | "organisation";
                            ownerName: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            source: string | null;
                            licence: string | null;
                            attribution: string | null;
                            sample: boolean;
                            revision: number;
                            updatedAt: string;
                            publishedAt: string | null;
                            counts: {
                                skill: number;
                                knowledge: number;
                                technology: number;
                                group: number;
                            };
                            openProposals: number;
                            abilities: ("edit" | "publish" | "propose" | "decide")[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.frameworks.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                    description: {
                        en: string | null;
                        zh: string | null;
                    };
                    version: string;
                    /** @enum {string} */
                    owner: "region" | "organisation";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.frameworks.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        nameZhOrigin: ("project" | "owner") | null;
                        description: {
                            en: string | null;
                            zh: string | null;
                        };
                        version: string;
                        /** @enum {string} */
                        state: "draft" | "published";
                        /** @enum {string} */
                        owner: "global" | "region" | "organisation";
                        ownerName: {
                            en: string | null;
                            zh: string | null;
                        } | null;
                        source: string | null;
                        licence: string | null;
                        attribution: string | null;
                        sample: boolean;
                        revision: number;
                        updatedAt: string;
                        publishedAt: string | null;
                        counts: {
                            skill: number;
                            knowledge: number;
                            technology: number;
                            group: number;
                        };
                        openProposals: number;
                        abilities: ("edit" | "publish" | "propose" | "decide")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.frameworks.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                    description: {
                        en: string | null;
                        zh: string | null;
                    };
                    version: string;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.frameworks.tree": {
        parameters: {
            query?: {
                parent?: string;
                archived?: "yes" | "no";
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            frameworkId: string;
                            code: string;
                            /** @enum {string} */
                            kind: "skill" | "knowledge" | "technology" | "group";
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            hot: boolean;
                            archived: boolean;
                            children: number;
                            levels: number;
                        }[];
                        total: number;
                        nextAfter: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.frameworks.export": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.frameworks.publish": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.frameworks.history": {
        parameters: {
            query?: {
                before?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            revision: number;
                            /** @enum {string} */
                            action: "created" | "edited" | "archived" | "restored" | "published" | "framework-edited" | "imported";
                            at: string;
                            person: string | null;
                            competency: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            } | null;
                            changes: {
                                [key: string]: unknown[];
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.frameworks.add": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @enum {string} */
                    kind: "skill" | "knowledge" | "technology" | "group";
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                    description: {
                        en: string | null;
                        zh: string | null;
                    };
                    alternates: string[];
                    levels: {
                        level: number;
                        text: {
                            en: string | null;
                            zh: string | null;
                        };
                    }[];
                    broader: string[];
                    prerequisites: string[];
                    related: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.frameworks.preview-import": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            line: number;
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            action: "add" | "change" | "same" | "error";
                            fields: string[];
                            problems: {
                                column: string;
                                code: string;
                                value: string;
                            }[];
                        }[];
                        add: number;
                        change: number;
                        same: number;
                        errors: number;
                        untouched: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.frameworks.import": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        added: number;
                        changed: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.competencies.search": {
        parameters: {
            query: {
                q: string;
                framework?: string;
                kind?: "skill" | "knowledge" | "technology" | "group";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            frameworkId: string;
                            code: string;
                            /** @enum {string} */
                            kind: "skill" | "knowledge" | "technology" | "group";
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            hot: boolean;
                            archived: boolean;
                            framework: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.competencies.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        frameworkId: string;
                        code: string;
                        /** @enum {string} */
                        kind: "skill" | "knowledge" | "technology" | "group";
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        nameZhOrigin: ("project" | "owner") | null;
                        hot: boolean;
                        archived: boolean;
                        description: {
                            en: string | null;
                            zh: string | null;
                        };
                        alternates: string[];
                        levels: {
                            level: number;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                            textZhOrigin: ("project" | "owner") | null;
                        }[];
                        broader: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            frameworkId: string;
                            code: string;
                            /** @enum {string} */
                            kind: "skill" | "knowledge" | "technology" | "group";
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            hot: boolean;
                            archived: boolean;
                        }[];
                        narrower: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            frameworkId: string;
                            code: string;
                            /** @enum {string} */
                            kind: "skill" | "knowledge" | "technology" | "group";
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            hot: boolean;
                            archived: boolean;
                        }[];
                        prerequisites: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            frameworkId: string;
                            code: string;
                            /** @enum {string} */
                            kind: "skill" | "knowledge" | "technology" | "group";
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            hot: boolean;
                            archived: boolean;
                        }[];
                        prerequisiteOf: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            frameworkId: string;
                            code: string;
                            /** @enum {string} */
                            kind: "skill" | "knowledge" | "technology" | "group";
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            hot: boolean;
                            archived: boolean;
                        }[];
                        related: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            frameworkId: string;
                            code: string;
                            /** @enum {string} */
                            kind: "skill" | "knowledge" | "technology" | "group";
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            hot: boolean;
                            archived: boolean;
                        }[];
                        occupations: number;
                        revision: number;
                        abilities: ("edit" | "publish" | "propose" | "decide")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.competencies.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @enum {string} */
                    kind: "skill" | "knowledge" | "technology" | "group";
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                    description: {
                        en: string | null;
                        zh: string | null;
                    };
                    alternates: string[];
                    levels: {
                        level: number;
                        text: {
                            en: string | null;
                            zh: string | null;
                        };
                    }[];
                    broader: string[];
                    prerequisites: string[];
                    related: string[];
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.competencies.archive": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.competencies.restore": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.proposals.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            competency: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            } | null;
                            content: {
                                code: string;
                                /** @enum {string} */
                                kind: "skill" | "knowledge" | "technology" | "group";
                                name: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                description: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                alternates: string[];
                                levels: {
                                    level: number;
                                    text: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                }[];
                                broader: string[];
                                prerequisites: string[];
                                related: string[];
                            };
                            changes: {
                                [key: string]: unknown[];
                            };
                            reason: string;
                            person: string | null;
                            /** @enum {string} */
                            state: "open" | "accepted" | "refused" | "withdrawn";
                            answer: string | null;
                            createdAt: string;
                            decidedAt: string | null;
                            abilities: ("decide" | "withdraw")[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.proposals.make": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    competencyId: string | null;
                    content: {
                        code: string;
                        /** @enum {string} */
                        kind: "skill" | "knowledge" | "technology" | "group";
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        description: {
                            en: string | null;
                            zh: string | null;
                        };
                        alternates: string[];
                        levels: {
                            level: number;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                        broader: string[];
                        prerequisites: string[];
                        related: string[];
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.proposals.decide": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accept: boolean;
                    /** @default  */
                    answer?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.proposals.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.attainment.get": {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        model: string;
                        asOf: string;
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        frameworks: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            items: {
                                competency: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    frameworkId: string;
                                    code: string;
                                    /** @enum {string} */
                                    kind: "skill" | "knowledge" | "technology" | "group";
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                    nameZhOrigin: ("project" | "owner") | null;
                                    hot: boolean;
                                    archived: boolean;
                                };
                                level: number | null;
                                confidence: number;
                                entries: number;
                                latestAt: string | null;
                                sample: boolean;
                            }[];
                        }[];
                        sample: boolean;
                        abilities: ("declare" | "record")[];
                        kinds: ("graded" | "joint" | "certified")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.attainment.gap": {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                occupationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        model: string;
                        asOf: string;
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        occupation: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            system: "onet" | "esco";
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            groupCode: string | null;
                            hasRatings: boolean;
                            archived: boolean;
                        };
                        items: {
                            competency: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                frameworkId: string;
                                code: string;
                                /** @enum {string} */
                                kind: "skill" | "knowledge" | "technology" | "group";
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                nameZhOrigin: ("project" | "owner") | null;
                                hot: boolean;
                                archived: boolean;
                            };
                            target: number | null;
                            importance: number | null;
                            /** @enum {string} */
                            state: "none" | "attempted" | "partly" | "demonstrated";
                            level: number | null;
                            confidence: number;
                            entries: number;
                            latestAt: string | null;
                            sample: boolean;
                        }[];
                        counts: {
                            [key: string]: number;
                        };
                        sample: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.attainment.history": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                competencyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        competency: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            frameworkId: string;
                            code: string;
                            /** @enum {string} */
                            kind: "skill" | "knowledge" | "technology" | "group";
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            nameZhOrigin: ("project" | "owner") | null;
                            hot: boolean;
                            archived: boolean;
                        };
                        points: {
                            at: string;
                            level: number | null;
                            confidence: number;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.evidence.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                competencyId?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            action: "recorded" | "corrected" | "withdrawn";
                            replacesId: string | null;
                            replacedBy: ("corrected" | "withdrawn") | null;
                            competency: {
                                /** Format: uuid */
                                id: string;
                                frameworkId: string | null;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            /** @enum {string} */
                            kind: "self-declared" | "automatic" | "graded" | "joint" | "certified";
                            level: number | null;
                            mark: {
                                score: number;
                                max: number;
                            } | null;
                            at: string;
                            recordedAt: string;
                            expiresAt: string | null;
                            issuer: {
                                organisation: {
                                    en: string | null;
                                    zh: string | null;
                                } | null;
                                person: string | null;
                            };
                            link: string | null;
                            note: string | null;
                            weight: number;
                            dispute: {
                                /** Format: uuid */
                                id: string;
                                state: string;
                            } | null;
                            sample: boolean;
                            abilities: ("correct" | "withdraw" | "dispute")[];
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.evidence.record": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    competencyId: string;
                    /** @enum {string} */
                    kind: "graded" | "joint" | "certified";
                    level?: number;
                    mark?: {
                        score: number;
                        scale: {
                            max: number;
                            bands: {
                                from: number;
                                level: number;
                            }[];
                        };
                    };
                    /** Format: date-time */
                    at?: string;
                    /** @default null */
                    expiresAt?: string | null;
                    /** @default null */
                    note?: string | null;
                    /** @default null */
                    link?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.evidence.declare": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    competencyId: string;
                    level: number;
                    /** @default null */
                    note?: string | null;
                    /** @default null */
                    link?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.evidence.correct": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    level?: number;
                    mark?: {
                        score: number;
                        scale: {
                            max: number;
                            bands: {
                                from: number;
                                level: number;
                            }[];
                        };
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.evidence.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.grants.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            givenAt: string;
                            endedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.grants.give": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    organisationId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.grants.take": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.grants.people": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            givenAt: string;
                            sample: boolean;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.disputes.open": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.disputes.list": {
        parameters: {
            query: {
                limit?: number;
                cursor?: string;
                side: "mine" | "issued";
                state?: "waiting" | "closed";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "open" | "answered" | "withdrawn" | "corrected" | "upheld" | "dropped";
                            /** Format: uuid */
                            evidenceId: string;
                            competency: {
                                en: string | null;
                                zh: string | null;
                            };
                            level: number | null;
                            /** @enum {string} */
                            kind: "self-declared" | "automatic" | "graded" | "joint" | "certified";
                            at: string;
                            person: string | null;
                            organisation: {
                                en: string | null;
                                zh: string | null;
                            };
                            reason: string;
                            answer: string | null;
                            openedAt: string;
                            answeredAt: string | null;
                            sample: boolean;
                            abilities: ("answer" | "drop")[];
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.disputes.answer": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "answered" | "upheld" | "corrected" | "withdrawn";
                    answer: string;
                    level?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.disputes.drop": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.groups.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "open" | "closed";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            state: "open" | "closed";
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            } | null;
                            learners: number;
                            teachers: number;
                            mine: boolean;
                            sample: boolean;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.groups.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                    occupationId: string | null;
                    learnerIds: string[];
                    teacherIds: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.groups.mine": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            organisation: {
                                en: string | null;
                                zh: string | null;
                            };
                            since: string;
                            people: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.groups.people": {
        parameters: {
            query: {
                as: "learner" | "teacher";
                q?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.groups.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        /** @enum {string} */
                        state: "open" | "closed";
                        occupation: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        } | null;
                        learners: number;
                        teachers: number;
                        mine: boolean;
                        sample: boolean;
                        revision: number;
                        teacherList: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        learnerList: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        abilities: ("edit" | "close" | "reopen" | "seeLearners")[];
                        kinds: ("graded" | "joint" | "certified")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.groups.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                    occupationId: string | null;
                    learnerIds: string[];
                    teacherIds: string[];
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.groups.close": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.groups.reopen": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.groups.figures": {
        parameters: {
            query?: {
                occupationId?: string;
                asOf?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        model: string;
                        asOf: string;
                        learners: number;
                        figures: {
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                system: "onet" | "esco";
                                code: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                nameZhOrigin: ("project" | "owner") | null;
                                groupCode: string | null;
                                hasRatings: boolean;
                                archived: boolean;
                            } | null;
                            items: {
                                competency: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    frameworkId: string;
                                    code: string;
                                    /** @enum {string} */
                                    kind: "skill" | "knowledge" | "technology" | "group";
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                    nameZhOrigin: ("project" | "owner") | null;
                                    hot: boolean;
                                    archived: boolean;
                                };
                                target: number | null;
                                counts: {
                                    [key: string]: number | null;
                                };
                                levels: {
                                    low: number;
                                    median: number;
                                    high: number;
                                } | null;
                            }[];
                            reachAll: number | null;
                            reachMost: number | null;
                        } | null;
                        sample: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.groups.learners": {
        parameters: {
            query?: {
                occupationId?: string;
                asOf?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            counts: {
                                [key: string]: number;
                            };
                            latestAt: string | null;
                            sample: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "competencies.groups.record": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    competencyId: string;
                    /** @enum {string} */
                    kind: "graded" | "joint" | "certified";
                    /** @default null */
                    scale?: {
                        max: number;
                        bands: {
                            from: number;
                            level: number;
                        }[];
                    } | null;
                    entries: {
                        /** Format: uuid */
                        personId: string;
                        level?: number;
                        score?: number;
                    }[];
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recorded: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.needs.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "open" | "closed";
                occupationId?: string;
                organisationId?: string;
                placeId?: string;
                year?: number;
                mine?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                code: string;
                            };
                            title: string;
                            language: string;
                            headcount: number;
                            startsOn: string;
                            endsOn: string | null;
                            place: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            } | null;
                            pay: {
                                from: number;
                                to: number;
                                currency: string;
                                period: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "closed";
                            sample: boolean;
                            updatedAt: string;
                            abilities: ("edit" | "close" | "reopen" | "copy")[];
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.needs.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    occupationId: string;
                    title: string;
                    /** @enum {string} */
                    language: "en" | "zh";
                    /** @default null */
                    description?: string | null;
                    headcount: number;
                    /** Format: date */
                    startsOn: string;
                    /** @default null */
                    endsOn?: string | null;
                    /** @default null */
                    placeId?: string | null;
                    /** @default null */
                    pay?: {
                        from: number;
                        to: number;
                        /** @enum {string} */
                        currency: "CNY" | "USD" | "EUR" | "GBP" | "JPY" | "HKD" | "SGD" | "THB" | "MYR" | "IDR" | "VND" | "KZT";
                        /** @enum {string} */
                        period: "year" | "month" | "week" | "day" | "hour";
                    } | null;
                    /** @default [] */
                    competencies?: {
                        /** Format: uuid */
                        competencyId: string;
                        level: number;
                    }[];
                    /** @default null */
                    contact?: {
                        name: string;
                        email: string | "";
                        phone: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.needs.export": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "open" | "closed";
                occupationId?: string;
                organisationId?: string;
                placeId?: string;
                year?: number;
                mine?: string;
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.needs.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        };
                        occupation: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            code: string;
                        };
                        title: string;
                        language: string;
                        headcount: number;
                        startsOn: string;
                        endsOn: string | null;
                        place: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        } | null;
                        pay: {
                            from: number;
                            to: number;
                            currency: string;
                            period: string;
                        } | null;
                        /** @enum {string} */
                        state: "open" | "closed";
                        sample: boolean;
                        updatedAt: string;
                        abilities: ("edit" | "close" | "reopen" | "copy")[];
                        description: string | null;
                        closeReason: string | null;
                        version: number;
                        competencies: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            kind: string;
                            level: number;
                            suggested: number | null;
                        }[];
                        contact: {
                            name: string;
                            email: string;
                            phone: string;
                        } | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.needs.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    need: {
                        /** Format: uuid */
                        occupationId: string;
                        title: string;
                        /** @enum {string} */
                        language: "en" | "zh";
                        /** @default null */
                        description?: string | null;
                        headcount: number;
                        /** Format: date */
                        startsOn: string;
                        /** @default null */
                        endsOn?: string | null;
                        /** @default null */
                        placeId?: string | null;
                        /** @default null */
                        pay?: {
                            from: number;
                            to: number;
                            /** @enum {string} */
                            currency: "CNY" | "USD" | "EUR" | "GBP" | "JPY" | "HKD" | "SGD" | "THB" | "MYR" | "IDR" | "VND" | "KZT";
                            /** @enum {string} */
                            period: "year" | "month" | "week" | "day" | "hour";
                        } | null;
                        /** @default [] */
                        competencies?: {
                            /** Format: uuid */
                            competencyId: string;
                            level: number;
                        }[];
                        /** @default null */
                        contact?: {
                            name: string;
                            email: string | "";
                            phone: string;
                        } | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.needs.close": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "filled" | "partly-filled" | "withdrawn" | "postponed";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.needs.reopen": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.needs.history": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            version: number;
                            at: string;
                            person: string | null;
                            /** @enum {string} */
                            action: "created" | "edited" | "closed" | "reopened";
                            changes: {
                                [key: string]: {
                                    before: unknown;
                                    after: unknown;
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.places.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.sources.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            name: string;
                            attribution: string | null;
                            /** @enum {string} */
                            kind: "stock" | "flow" | "unknown";
                            kindDeclared: ("stock" | "flow") | null;
                            kindConfirmed: boolean;
                            evidence: {
                                code: string;
                                doubted: boolean;
                                n: number;
                                windowDays: number;
                                recentShare: number;
                                evenShare: number;
                                firstDay: string | null;
                                lastDay: string | null;
                                perThirtyDays: number[];
                                thinning: {
                                    compared: string;
                                    ratio: number | null;
                                    lower: number;
                                    upper: number | null;
                                } | null;
                            } | null;
                            currency: string;
                            sample: boolean;
                            postings: number;
                            waiting: number;
                            years: number[];
                            lastImportAt: string | null;
                            abilities: ("edit" | "import")[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.sources.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default null */
                    attribution?: string | null;
                    /** @default null */
                    kindDeclared?: ("stock" | "flow") | null;
                    /** @default false */
                    kindConfirmed?: boolean;
                    /**
                     * @default CNY
                     * @enum {string}
                     */
                    currency?: "CNY" | "USD" | "EUR" | "GBP" | "JPY" | "HKD" | "SGD" | "THB" | "MYR" | "IDR" | "VND" | "KZT";
                    /** @default false */
                    sample?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.sources.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        };
                        name: string;
                        attribution: string | null;
                        /** @enum {string} */
                        kind: "stock" | "flow" | "unknown";
                        kindDeclared: ("stock" | "flow") | null;
                        kindConfirmed: boolean;
                        evidence: {
                            code: string;
                            doubted: boolean;
                            n: number;
                            windowDays: number;
                            recentShare: number;
                            evenShare: number;
                            firstDay: string | null;
                            lastDay: string | null;
                            perThirtyDays: number[];
                            thinning: {
                                compared: string;
                                ratio: number | null;
                                lower: number;
                                upper: number | null;
                            } | null;
                        } | null;
                        currency: string;
                        sample: boolean;
                        postings: number;
                        waiting: number;
                        years: number[];
                        lastImportAt: string | null;
                        abilities: ("edit" | "import")[];
                        mapping: {
                            columns: {
                                [key: string]: string;
                            };
                            /** @default null */
                            dateOrder: ("ymd" | "dmy" | "mdy") | null;
                        } | null;
                        imports: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            sourceName: string;
                            fileName: string;
                            /** @enum {string} */
                            state: "prepared" | "running" | "done" | "failed" | "cancelled";
                            year: number | null;
                            rows: number;
                            accepted: number;
                            rejected: number;
                            duplicates: number;
                            figures: {
                                jobs: number;
                                added: number;
                                updated: number;
                                unchanged: number;
                                conflicts: number;
                                hashedIds: number;
                                titles: number;
                                titlesAutomatic: number;
                                titlesDecided: number;
                                titlesReview: number;
                                withoutPlace: number;
                            } | null;
                            problem: {
                                code: string;
                                params: {
                                    [key: string]: unknown;
                                };
                            } | null;
                            errorFileId: string | null;
                            jobId: string | null;
                            createdAt: string;
                            finishedAt: string | null;
                            abilities: ("map" | "start" | "discard")[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.sources.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default null */
                    attribution?: string | null;
                    /** @default null */
                    kindDeclared?: ("stock" | "flow") | null;
                    /** @default false */
                    kindConfirmed?: boolean;
                    /**
                     * @default CNY
                     * @enum {string}
                     */
                    currency?: "CNY" | "USD" | "EUR" | "GBP" | "JPY" | "HKD" | "SGD" | "THB" | "MYR" | "IDR" | "VND" | "KZT";
                    /** @default false */
                    sample?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.imports.prepare": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    sourceId: string;
                    /** Format: uuid */
                    fileId: string;
                    /** @default null */
                    sheet?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.imports.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        sourceId: string;
                        sourceName: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "prepared" | "running" | "done" | "failed" | "cancelled";
                        year: number | null;
                        rows: number;
                        accepted: number;
                        rejected: number;
                        duplicates: number;
                        figures: {
                            jobs: number;
                            added: number;
                            updated: number;
                            unchanged: number;
                            conflicts: number;
                            hashedIds: number;
                            titles: number;
                            titlesAutomatic: number;
                            titlesDecided: number;
                            titlesReview: number;
                            withoutPlace: number;
                        } | null;
                        problem: {
                            code: string;
                            params: {
                                [key: string]: unknown;
                            };
                        } | null;
                        errorFileId: string | null;
                        jobId: string | null;
                        createdAt: string;
                        finishedAt: string | null;
                        abilities: ("map" | "start" | "discard")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.imports.discard": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.imports.preview": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        sourceId: string;
                        sourceName: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "prepared" | "running" | "done" | "failed" | "cancelled";
                        year: number | null;
                        rows: number;
                        accepted: number;
                        rejected: number;
                        duplicates: number;
                        figures: {
                            jobs: number;
                            added: number;
                            updated: number;
                            unchanged: number;
                            conflicts: number;
                            hashedIds: number;
                            titles: number;
                            titlesAutomatic: number;
                            titlesDecided: number;
                            titlesReview: number;
                            withoutPlace: number;
                        } | null;
                        problem: {
                            code: string;
                            params: {
                                [key: string]: unknown;
                            };
                        } | null;
                        errorFileId: string | null;
                        jobId: string | null;
                        createdAt: string;
                        finishedAt: string | null;
                        abilities: ("map" | "start" | "discard")[];
                        /** @enum {string} */
                        format: "csv" | "xlsx";
                        encoding: string | null;
                        sheets: string[];
                        sheet: string | null;
                        correction: boolean;
                        header: string[];
                        mapping: {
                            columns: {
                                [key: string]: string;
                            };
                            /** @default null */
                            dateOrder: ("ymd" | "dmy" | "mdy") | null;
                        };
                        /** @enum {string} */
                        mappingFrom: "remembered" | "names" | "person";
                        sample: {
                            line: number;
                            cells: string[];
                        }[];
                        parsed: {
                            line: number;
                            values: {
                                externalId: string | null;
                                title: string | null;
                                secondaryTitle: string | null;
                                employer: string | null;
                                category: string | null;
                                headcount: number | null;
                                pay: {
                                    from: number | null;
                                    to: number | null;
                                    currency: string;
                                    period: string | null;
                                } | null;
                                place: string | null;
                                postedOn: string | null;
                                year: number | null;
                                copy: ("external" | "internal") | null;
                            };
                            problems: {
                                field: string;
                                column: string | null;
                                code: string;
                                words: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        }[];
                        checked: {
                            rows: number;
                            all: boolean;
                            bad: number;
                            jobs: number;
                            reasons: {
                                field: string;
                                code: string;
                                rows: number;
                                example: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        };
                        dates: {
                            orders: ("ymd" | "dmy" | "mdy")[];
                            ambiguous: boolean;
                            first: string | null;
                            last: string | null;
                        };
                        yearNeeded: boolean;
                        yearSuggested: number | null;
                        missing: ("title" | "year" | "date-order")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.imports.map": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping: {
                        columns: {
                            [key: string]: string;
                        };
                        /** @default null */
                        dateOrder?: ("ymd" | "dmy" | "mdy") | null;
                    };
                    /** @default null */
                    year?: number | null;
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        sourceId: string;
                        sourceName: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "prepared" | "running" | "done" | "failed" | "cancelled";
                        year: number | null;
                        rows: number;
                        accepted: number;
                        rejected: number;
                        duplicates: number;
                        figures: {
                            jobs: number;
                            added: number;
                            updated: number;
                            unchanged: number;
                            conflicts: number;
                            hashedIds: number;
                            titles: number;
                            titlesAutomatic: number;
                            titlesDecided: number;
                            titlesReview: number;
                            withoutPlace: number;
                        } | null;
                        problem: {
                            code: string;
                            params: {
                                [key: string]: unknown;
                            };
                        } | null;
                        errorFileId: string | null;
                        jobId: string | null;
                        createdAt: string;
                        finishedAt: string | null;
                        abilities: ("map" | "start" | "discard")[];
                        /** @enum {string} */
                        format: "csv" | "xlsx";
                        encoding: string | null;
                        sheets: string[];
                        sheet: string | null;
                        correction: boolean;
                        header: string[];
                        mapping: {
                            columns: {
                                [key: string]: string;
                            };
                            /** @default null */
                            dateOrder: ("ymd" | "dmy" | "mdy") | null;
                        };
                        /** @enum {string} */
                        mappingFrom: "remembered" | "names" | "person";
                        sample: {
                            line: number;
                            cells: string[];
                        }[];
                        parsed: {
                            line: number;
                            values: {
                                externalId: string | null;
                                title: string | null;
                                secondaryTitle: string | null;
                                employer: string | null;
                                category: string | null;
                                headcount: number | null;
                                pay: {
                                    from: number | null;
                                    to: number | null;
                                    currency: string;
                                    period: string | null;
                                } | null;
                                place: string | null;
                                postedOn: string | null;
                                year: number | null;
                                copy: ("external" | "internal") | null;
                            };
                            problems: {
                                field: string;
                                column: string | null;
                                code: string;
                                words: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        }[];
                        checked: {
                            rows: number;
                            all: boolean;
                            bad: number;
                            jobs: number;
                            reasons: {
                                field: string;
                                code: string;
                                rows: number;
                                example: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        };
                        dates: {
                            orders: ("ymd" | "dmy" | "mdy")[];
                            ambiguous: boolean;
                            first: string | null;
                            last: string | null;
                        };
                        yearNeeded: boolean;
                        yearSuggested: number | null;
                        missing: ("title" | "year" | "date-order")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.imports.start": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        jobId: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.postings.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                sourceId?: string;
                importId?: string;
                year?: number;
                state?: "automatic" | "decided" | "review" | "none";
                occupationId?: string;
                placeId?: string | "none";
                titleKey?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            externalId: string;
                            title: string;
                            titleKey: string;
                            secondaryTitle: string | null;
                            employer: string | null;
                            category: string | null;
                            headcount: number;
                            headcountAssumed: boolean;
                            pay: {
                                from: number | null;
                                to: number | null;
                                currency: string;
                                period: ("year" | "month" | "week" | "day" | "hour") | null;
                            } | null;
                            place: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            } | null;
                            placeText: string | null;
                            postedOn: string | null;
                            year: number;
                            copies: number;
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                code: string;
                            } | null;
                            /** @enum {string} */
                            matchState: "automatic" | "decided" | "review" | "none";
                            matchScore: number | null;
                            sample: boolean;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.postings.export": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                sourceId?: string;
                importId?: string;
                year?: number;
                state?: "automatic" | "decided" | "review" | "none";
                occupationId?: string;
                placeId?: string | "none";
                titleKey?: string;
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.titles.waiting": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                sourceId?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            titleKey: string;
                            title: string;
                            spellings: string[];
                            postings: number;
                            headcount: number;
                            employers: string[];
                            categories: string[];
                            secondaryTitles: string[];
                            sources: string[];
                            candidates: {
                                occupation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                    code: string;
                                };
                                score: number;
                                reason: {
                                    /** @enum {string} */
                                    kind: "title" | "alternate" | "short" | "technology" | "description" | "task" | "decision" | "example" | "context";
                                    text: string;
                                    matchedTokens: string[];
                                    exact: boolean;
                                    similarity: number;
                                    share: number;
                                    secondary: number;
                                    category: number;
                                    corrected: {
                                        from: string;
                                        to: string;
                                    }[];
                                };
                            }[];
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                        postingsWaiting: number;
                        postingsSettled: number;
                        /** @enum {string} */
                        scope: "region" | "organisation";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.titles.decisions": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                outcome?: "occupation" | "none";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            titleKey: string;
                            title: string;
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                code: string;
                            } | null;
                            /** @enum {string} */
                            scope: "region" | "organisation";
                            decidedBy: string | null;
                            decidedAt: string;
                            postings: number;
                            abilities: "undo"[];
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.titles.decide": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    titleKey: string;
                    occupationId: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        postings: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.titles.export": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                outcome?: "occupation" | "none";
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.titles.undo": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        postings: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.places.waiting": {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            placeKey: string;
                            text: string;
                            postings: number;
                        }[];
                        total: number;
                        places: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.places.aliases": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            alias: string;
                            place: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            } | null;
                            /** @enum {string} */
                            scope: "region" | "organisation";
                            decidedAt: string;
                            abilities: "undo"[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.places.settle": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    alias: string;
                    placeId: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        postings: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.places.undo": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        postings: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.programmes.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "open" | "closed";
                degree?: "certificate" | "secondary" | "associate" | "bachelor" | "master" | "doctor";
                occupationId?: string;
                organisationId?: string;
                year?: number;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            code: string | null;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            degree: "certificate" | "secondary" | "associate" | "bachelor" | "master" | "doctor";
                            /** @enum {string} */
                            state: "open" | "closed";
                            sample: boolean;
                            version: number;
                            occupations: {
                                occupation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                    code: string;
                                };
                                share: number;
                            }[];
                            cohorts: {
                                year: number;
                                graduates: number;
                                qualified: number | null;
                            }[];
                            updatedAt: string;
                            abilities: ("edit" | "close" | "reopen")[];
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.programmes.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    schoolId?: string;
                    programme: {
                        /** @default null */
                        code?: string | null;
                        /** @default null */
                        nameEn?: string | null;
                        /** @default null */
                        nameZh?: string | null;
                        /** @enum {string} */
                        degree: "certificate" | "secondary" | "associate" | "bachelor" | "master" | "doctor";
                        occupations: {
                            /** Format: uuid */
                            occupationId: string;
                            share: number;
                        }[];
                        cohorts: {
                            year: number;
                            graduates: number;
                            /** @default null */
                            qualified?: number | null;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.programmes.export": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "open" | "closed";
                degree?: "certificate" | "secondary" | "associate" | "bachelor" | "master" | "doctor";
                occupationId?: string;
                organisationId?: string;
                year?: number;
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.programmes.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        };
                        code: string | null;
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        /** @enum {string} */
                        degree: "certificate" | "secondary" | "associate" | "bachelor" | "master" | "doctor";
                        /** @enum {string} */
                        state: "open" | "closed";
                        sample: boolean;
                        version: number;
                        occupations: {
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                code: string;
                            };
                            share: number;
                        }[];
                        cohorts: {
                            year: number;
                            graduates: number;
                            qualified: number | null;
                        }[];
                        updatedAt: string;
                        abilities: ("edit" | "close" | "reopen")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.programmes.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    programme: {
                        /** @default null */
                        code?: string | null;
                        /** @default null */
                        nameEn?: string | null;
                        /** @default null */
                        nameZh?: string | null;
                        /** @enum {string} */
                        degree: "certificate" | "secondary" | "associate" | "bachelor" | "master" | "doctor";
                        occupations: {
                            /** Format: uuid */
                            occupationId: string;
                            share: number;
                        }[];
                        cohorts: {
                            year: number;
                            graduates: number;
                            /** @default null */
                            qualified?: number | null;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.programmes.close": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.programmes.reopen": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.programmes.heads": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                            };
                            givenAt: string;
                            givenBy: string | null;
                            endedAt: string | null;
                            endedBy: string | null;
                        }[];
                        candidates: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[] | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.programmes.assign": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.programmes.release": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.supply.preview": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                    /** Format: uuid */
                    schoolId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        header: string[];
                        rows: {
                            line: number;
                            programme: string;
                            degree: string | null;
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                code: string;
                            } | null;
                            share: number | null;
                            year: number | null;
                            graduates: number | null;
                            qualified: number | null;
                            problems: {
                                column: string;
                                code: string;
                                params?: {
                                    [key: string]: unknown;
                                };
                            }[];
                        }[];
                        programmes: number;
                        valid: number;
                        invalid: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.supply.import": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                    /** Format: uuid */
                    schoolId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created: number;
                        changed: number;
                        unchanged: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.list": {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            region: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            year: number;
                            version: number | null;
                            /** @enum {string} */
                            state: "draft" | "review" | "published";
                            /** @enum {string} */
                            scope: "all" | "own";
                            rule: string;
                            basis: {
                                /** @default null */
                                sources: string[] | null;
                                /** @default true */
                                needs: boolean;
                                /** @default false */
                                realOnly: boolean;
                            };
                            sample: boolean;
                            draftedAt: string;
                            computedAt: string | null;
                            submittedAt: string | null;
                            publishedAt: string | null;
                            note: string | null;
                            reviewNote: string | null;
                            abilities: ("recompute" | "submit" | "return" | "publish" | "discard")[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.draft": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    year: number;
                    /**
                     * @default {
                     *       "sources": null,
                     *       "needs": true,
                     *       "realOnly": false
                     *     }
                     */
                    basis?: {
                        /** @default null */
                        sources?: string[] | null;
                        /** @default true */
                        needs?: boolean;
                        /** @default false */
                        realOnly?: boolean;
                    };
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        occupations: number;
                        rows: number;
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        region: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        };
                        year: number;
                        version: number | null;
                        /** @enum {string} */
                        state: "draft" | "review" | "published";
                        /** @enum {string} */
                        scope: "all" | "own";
                        rule: string;
                        basis: {
                            /** @default null */
                            sources: string[] | null;
                            /** @default true */
                            needs: boolean;
                            /** @default false */
                            realOnly: boolean;
                        };
                        sample: boolean;
                        draftedAt: string;
                        computedAt: string | null;
                        submittedAt: string | null;
                        publishedAt: string | null;
                        note: string | null;
                        reviewNote: string | null;
                        abilities: ("recompute" | "submit" | "return" | "publish" | "discard")[];
                        totals: {
                            occupations: number;
                            demand: number;
                            demandSample: number;
                            demandAssumed: number;
                            supplyNominal: number;
                            supplyQualified: number;
                            gap: number;
                            shortages: number;
                            withoutEvidence: number;
                            titlesToSettle: number;
                            sources: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                attribution: string | null;
                                /** @enum {string} */
                                kind: "stock" | "flow" | "unknown";
                                sample: boolean;
                                amount: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.discard": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.entries": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                group?: string;
                kind?: "supply" | "quantity" | "ability" | "dynamic" | "none";
                conclusion?: string;
                stars?: number;
                real?: "all" | "demand";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                group: string;
                            };
                            demand: number;
                            demandRows: number;
                            demandAssumed: number;
                            demandSample: number;
                            supplyNominal: number;
                            supplyQualified: number;
                            qualifiedAssumed: boolean;
                            programmes: number;
                            gap: number;
                            ratio: number | null;
                            lower: number;
                            upper: number | null;
                            p: number;
                            stars: number;
                            /** @enum {string} */
                            kind: "supply" | "quantity" | "ability" | "dynamic" | "none";
                            conclusion: string;
                            reasons: {
                                code: string;
                                values: {
                                    [key: string]: number | null;
                                };
                            }[];
                            sample: boolean;
                            note: string | null;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                occupationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        occupation: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            group: string;
                        };
                        demand: number;
                        demandRows: number;
                        demandAssumed: number;
                        demandSample: number;
                        supplyNominal: number;
                        supplyQualified: number;
                        qualifiedAssumed: boolean;
                        programmes: number;
                        gap: number;
                        ratio: number | null;
                        lower: number;
                        upper: number | null;
                        p: number;
                        stars: number;
                        /** @enum {string} */
                        kind: "supply" | "quantity" | "ability" | "dynamic" | "none";
                        conclusion: string;
                        reasons: {
                            code: string;
                            values: {
                                [key: string]: number | null;
                            };
                        }[];
                        sample: boolean;
                        note: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.ofOccupation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                occupationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                group: string;
                            };
                            demand: number;
                            demandRows: number;
                            demandAssumed: number;
                            demandSample: number;
                            supplyNominal: number;
                            supplyQualified: number;
                            qualifiedAssumed: boolean;
                            programmes: number;
                            gap: number;
                            ratio: number | null;
                            lower: number;
                            upper: number | null;
                            p: number;
                            stars: number;
                            /** @enum {string} */
                            kind: "supply" | "quantity" | "ability" | "dynamic" | "none";
                            conclusion: string;
                            reasons: {
                                code: string;
                                values: {
                                    [key: string]: number | null;
                                };
                            }[];
                            sample: boolean;
                            note: string | null;
                            catalogue: {
                                /** Format: uuid */
                                id: string;
                                region: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                };
                                year: number;
                                version: number | null;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.rows": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                side?: "demand" | "supply";
            };
            header?: never;
            path: {
                id: string;
                occupationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            side: "demand" | "supply";
                            /** @enum {string} */
                            origin: "posting" | "need" | "cohort";
                            /** Format: uuid */
                            originId: string;
                            label: {
                                en: string | null;
                                zh: string | null;
                            };
                            party: {
                                en: string | null;
                                zh: string | null;
                            };
                            place: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            amount: number;
                            amountQualified: number | null;
                            parts: {
                                [key: string]: string | number | boolean | null;
                            };
                            sample: boolean;
                            reachable: boolean;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.compare": {
        parameters: {
            query: {
                from: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: {
                            /** Format: uuid */
                            id: string;
                            region: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            year: number;
                            version: number | null;
                            /** @enum {string} */
                            state: "draft" | "review" | "published";
                            /** @enum {string} */
                            scope: "all" | "own";
                            rule: string;
                            basis: {
                                /** @default null */
                                sources: string[] | null;
                                /** @default true */
                                needs: boolean;
                                /** @default false */
                                realOnly: boolean;
                            };
                            sample: boolean;
                            draftedAt: string;
                            computedAt: string | null;
                            submittedAt: string | null;
                            publishedAt: string | null;
                            note: string | null;
                            reviewNote: string | null;
                            abilities: ("recompute" | "submit" | "return" | "publish" | "discard")[];
                        };
                        to: {
                            /** Format: uuid */
                            id: string;
                            region: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            year: number;
                            version: number | null;
                            /** @enum {string} */
                            state: "draft" | "review" | "published";
                            /** @enum {string} */
                            scope: "all" | "own";
                            rule: string;
                            basis: {
                                /** @default null */
                                sources: string[] | null;
                                /** @default true */
                                needs: boolean;
                                /** @default false */
                                realOnly: boolean;
                            };
                            sample: boolean;
                            draftedAt: string;
                            computedAt: string | null;
                            submittedAt: string | null;
                            publishedAt: string | null;
                            note: string | null;
                            reviewNote: string | null;
                            abilities: ("recompute" | "submit" | "return" | "publish" | "discard")[];
                        };
                        items: {
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            /** @enum {string} */
                            change: "added" | "removed" | "changed";
                            before: {
                                demand: number;
                                supplyQualified: number;
                                lower: number;
                                stars: number;
                                kind: string;
                                conclusion: string;
                            } | null;
                            after: {
                                demand: number;
                                supplyQualified: number;
                                lower: number;
                                stars: number;
                                kind: string;
                                conclusion: string;
                            } | null;
                        }[];
                        unchanged: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.recompute": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        occupations: number;
                        rows: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.submit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.return": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.publish": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.export": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                group?: string;
                kind?: "supply" | "quantity" | "ability" | "dynamic" | "none";
                conclusion?: string;
                stars?: number;
                real?: "all" | "demand";
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.catalogues.pdf": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                group?: string;
                kind?: "supply" | "quantity" | "ability" | "dynamic" | "none";
                conclusion?: string;
                stars?: number;
                real?: "all" | "demand";
                language?: "en" | "zh";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.overview.get": {
        parameters: {
            query?: {
                year?: number;
                catalogueId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalogue: {
                            /** Format: uuid */
                            id: string;
                            region: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            year: number;
                            version: number | null;
                            /** @enum {string} */
                            state: "draft" | "review" | "published";
                            /** @enum {string} */
                            scope: "all" | "own";
                            rule: string;
                            basis: {
                                /** @default null */
                                sources: string[] | null;
                                /** @default true */
                                needs: boolean;
                                /** @default false */
                                realOnly: boolean;
                            };
                            sample: boolean;
                            draftedAt: string;
                            computedAt: string | null;
                            submittedAt: string | null;
                            publishedAt: string | null;
                            note: string | null;
                            reviewNote: string | null;
                            abilities: ("recompute" | "submit" | "return" | "publish" | "discard")[];
                        } | null;
                        fields: {
                            group: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            demand: number;
                            demandSample: number;
                            demandWithoutEvidence: number;
                            supplyQualified: number;
                            occupations: number;
                            shortages: number;
                            withoutEvidence: number;
                            sample: boolean;
                        }[];
                        places: {
                            place: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            demand: number;
                            demandSample: number;
                            rows: number;
                            sample: boolean;
                        }[];
                        cells: {
                            group: string;
                            place: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            demand: number;
                        }[];
                        top: {
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                group: string;
                            };
                            demand: number;
                            demandRows: number;
                            demandAssumed: number;
                            demandSample: number;
                            supplyNominal: number;
                            supplyQualified: number;
                            qualifiedAssumed: boolean;
                            programmes: number;
                            gap: number;
                            ratio: number | null;
                            lower: number;
                            upper: number | null;
                            p: number;
                            stars: number;
                            /** @enum {string} */
                            kind: "supply" | "quantity" | "ability" | "dynamic" | "none";
                            conclusion: string;
                            reasons: {
                                code: string;
                                values: {
                                    [key: string]: number | null;
                                };
                            }[];
                            sample: boolean;
                            note: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.grants.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            grantedAt: string;
                            grantedBy: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.grants.give": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    organisationId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.grants.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.series.list": {
        parameters: {
            query?: {
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            place: {
                                en: string | null;
                                zh: string | null;
                            };
                            unit: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            kind: "stock" | "flow" | "unknown";
                            kindReason: {
                                en: string | null;
                                zh: string | null;
                            };
                            attribution: string;
                            sample: boolean;
                            from: number;
                            to: number;
                            n: number;
                        }[];
                        places: {
                            en: string | null;
                            zh: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.series.forecast": {
        parameters: {
            query?: {
                horizon?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        series: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            place: {
                                en: string | null;
                                zh: string | null;
                            };
                            unit: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            kind: "stock" | "flow" | "unknown";
                            kindReason: {
                                en: string | null;
                                zh: string | null;
                            };
                            attribution: string;
                            sample: boolean;
                            from: number;
                            to: number;
                            n: number;
                        };
                        values: {
                            period: string;
                            value: number;
                        }[];
                        result: {
                            /** @constant */
                            ok: true;
                            model: string;
                            points: {
                                period: string;
                                mean: number;
                                lower: number;
                                upper: number;
                            }[];
                            confidence: number;
                            backtest: {
                                model: {
                                    model: string;
                                    mae: number;
                                    rmse: number;
                                    mase: number | null;
                                    coverage: number;
                                };
                                naive: {
                                    model: string;
                                    mae: number;
                                    rmse: number;
                                    mase: number | null;
                                    coverage: number;
                                };
                                skill: number | null;
                                origins: number;
                                comparisons: number;
                                steps: number;
                            };
                            widened: number;
                            method: string;
                            warnings: {
                                code: string;
                                values: {
                                    [key: string]: number | null;
                                };
                            }[];
                            n: number;
                        } | {
                            /** @constant */
                            ok: false;
                            /** @enum {string} */
                            code: "stock" | "unknown-kind" | "too-short";
                            reason: string;
                            n: number;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.sources.forecast": {
        parameters: {
            query?: {
                horizon?: number;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "stock" | "flow" | "unknown";
                            evidence: {
                                [key: string]: unknown;
                            };
                            sample: boolean;
                        };
                        values: {
                            period: string;
                            value: number;
                        }[];
                        result: {
                            /** @constant */
                            ok: true;
                            model: string;
                            points: {
                                period: string;
                                mean: number;
                                lower: number;
                                upper: number;
                            }[];
                            confidence: number;
                            backtest: {
                                model: {
                                    model: string;
                                    mae: number;
                                    rmse: number;
                                    mase: number | null;
                                    coverage: number;
                                };
                                naive: {
                                    model: string;
                                    mae: number;
                                    rmse: number;
                                    mase: number | null;
                                    coverage: number;
                                };
                                skill: number | null;
                                origins: number;
                                comparisons: number;
                                steps: number;
                            };
                            widened: number;
                            method: string;
                            warnings: {
                                code: string;
                                values: {
                                    [key: string]: number | null;
                                };
                            }[];
                            n: number;
                        } | {
                            /** @constant */
                            ok: false;
                            /** @enum {string} */
                            code: "stock" | "unknown-kind" | "too-short";
                            reason: string;
                            n: number;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.home.needs": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalogue: {
                            /** Format: uuid */
                            id: string;
                            year: number;
                            sample: boolean;
                        } | null;
                        needs: number;
                        positions: number;
                        endingSoon: number;
                        items: {
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            positions: number;
                            demand: number | null;
                            supplyQualified: number | null;
                            stars: number | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.home.programmes": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalogue: {
                            /** Format: uuid */
                            id: string;
                            year: number;
                            sample: boolean;
                        } | null;
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            graduates: number | null;
                            demand: number | null;
                            supplyQualified: number | null;
                            shortages: number;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.home.office": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        titlesWaiting: number;
                        titles: number;
                        sourcesWithoutKind: number;
                        drafts: {
                            /** Format: uuid */
                            id: string;
                            year: number;
                            /** @enum {string} */
                            state: "draft" | "review" | "published";
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.home.shortages": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalogue: {
                            /** Format: uuid */
                            id: string;
                            year: number;
                            sample: boolean;
                        } | null;
                        items: {
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            demand: number;
                            supplyQualified: number;
                            stars: number;
                            competencies: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            }[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demand.groups.gap": {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalogue: {
                            /** Format: uuid */
                            id: string;
                            year: number;
                            version: number | null;
                        } | null;
                        asOf: string | null;
                        learners: number | null;
                        items: {
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            own: boolean;
                            demand: number;
                            stars: number;
                            required: number;
                            reachAll: number | null;
                            reachMost: number | null;
                            missing: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                demonstrated: number;
                            }[];
                        }[];
                        sample: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "draft" | "approval" | "approved" | "published" | "superseded";
                mine?: "yes";
                programmeId?: string;
                organisationId?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            planId: string;
                            /** Format: uuid */
                            programmeId: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            degree: string;
                            number: number;
                            /** @enum {string} */
                            state: "draft" | "approval" | "approved" | "published" | "superseded";
                            sample: boolean;
                            school: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            parties: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                /** @enum {string} */
                                part: "school" | "enterprise" | "research_institute" | "practice_site";
                            }[];
                            modules: number;
                            credits: number;
                            uncovered: number;
                            updatedAt: string;
                            publishedAt: string | null;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    programmeId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.export": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                state?: "draft" | "approval" | "approved" | "published" | "superseded";
                mine?: "yes";
                programmeId?: string;
                organisationId?: string;
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        planId: string;
                        /** Format: uuid */
                        programmeId: string;
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        degree: string;
                        number: number;
                        /** @enum {string} */
                        state: "draft" | "approval" | "approved" | "published" | "superseded";
                        sample: boolean;
                        school: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        };
                        parties: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            part: "school" | "enterprise" | "research_institute" | "practice_site";
                        }[];
                        modules: number;
                        credits: number;
                        uncovered: number;
                        updatedAt: string;
                        publishedAt: string | null;
                        revision: number;
                        summary: {
                            en: string | null;
                            zh: string | null;
                        };
                        creditsRequired: number;
                        objectives: {
                            competency: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                code: string;
                            };
                            level: number;
                            developed: number | null;
                        }[];
                        moduleList: {
                            /** Format: uuid */
                            id: string;
                            code: string | null;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            summary: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            kind: "compulsory" | "elective";
                            term: number;
                            credits: number;
                            hoursTheory: number;
                            hoursPractice: number;
                            hoursSite: number;
                            competencies: {
                                competency: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                    code: string;
                                };
                                level: number;
                            }[];
                            courses: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                code: string;
                                organisation: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            }[];
                            required: {
                                /** @enum {string} */
                                part: "school" | "enterprise" | "research_institute" | "practice_site";
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                } | null;
                            }[];
                            uncovered: ("school" | "enterprise" | "research_institute" | "practice_site")[];
                        }[];
                        recognised: {
                            /** Format: uuid */
                            moduleId: string;
                            course: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                code: string;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            credits: number;
                            sample: boolean;
                        }[];
                        attachments: {
                            /** Format: uuid */
                            id: string;
                            moduleId: string | null;
                            /** @enum {string} */
                            kind: "standard" | "case";
                            title: string;
                            /** @enum {string} */
                            language: "en" | "zh";
                            text: string | null;
                            url: string | null;
                            file: {
                                name: string;
                                size: number;
                            } | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            createdAt: string;
                            abilities: "remove"[];
                        }[];
                        checks: {
                            /** @enum {string} */
                            code: "no-modules" | "no-objectives" | "uncovered" | "credits" | "objective-short";
                            blocks: boolean;
                            module: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            } | null;
                            competency: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                code: string;
                            } | null;
                            is: number | null;
                            wanted: number | null;
                        }[];
                        approvals: {
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            /** @enum {string} */
                            decision: "approved" | "returned" | "waiting";
                            reason: string | null;
                            person: string | null;
                            at: string | null;
                        }[] | null;
                        versions: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            /** @enum {string} */
                            state: "draft" | "approval" | "approved" | "published" | "superseded";
                        }[];
                        submittedAt: string | null;
                        abilities: ("edit" | "attach" | "comment" | "submit" | "approve" | "publish" | "next" | "discard" | "credits")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    plan: {
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        summary: {
                            en: string | null;
                            zh: string | null;
                        };
                        creditsRequired: number;
                        parties: {
                            /** Format: uuid */
                            organisationId: string;
                            /** @enum {string} */
                            part: "school" | "enterprise" | "research_institute" | "practice_site";
                        }[];
                        objectives: {
                            /** Format: uuid */
                            competencyId: string;
                            level: number;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.discard": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.modules.add": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string | null;
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                    summary: {
                        en: string | null;
                        zh: string | null;
                    };
                    /** @enum {string} */
                    kind: "compulsory" | "elective";
                    term: number;
                    credits: number;
                    hoursTheory: number;
                    hoursPractice: number;
                    hoursSite: number;
                    competencies: {
                        /** Format: uuid */
                        competencyId: string;
                        level: number;
                    }[];
                    courseIds: string[];
                    required: {
                        /** @enum {string} */
                        part: "school" | "enterprise" | "research_institute" | "practice_site";
                        organisationId: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.modules.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                moduleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    module: {
                        code: string | null;
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        summary: {
                            en: string | null;
                            zh: string | null;
                        };
                        /** @enum {string} */
                        kind: "compulsory" | "elective";
                        term: number;
                        credits: number;
                        hoursTheory: number;
                        hoursPractice: number;
                        hoursSite: number;
                        competencies: {
                            /** Format: uuid */
                            competencyId: string;
                            level: number;
                        }[];
                        courseIds: string[];
                        required: {
                            /** @enum {string} */
                            part: "school" | "enterprise" | "research_institute" | "practice_site";
                            organisationId: string | null;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.modules.remove": {
        parameters: {
            query: {
                revision: number;
            };
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                moduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.modules.order": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moduleIds: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.submit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.approve": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.return": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.publish": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.next": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    objectives?: {
                        /** Format: uuid */
                        competencyId: string;
                        level: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.review": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        since: string;
                        proposals: {
                            /** @enum {string} */
                            kind: "add" | "raise";
                            competency: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                code: string;
                            };
                            level: number;
                            now: number | null;
                            needs: number;
                            headcount: number;
                            sample: boolean;
                        }[];
                        groups: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            occupation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            learners: number | null;
                            reachMost: number | null;
                            missing: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                demonstrated: number;
                            }[];
                            sample: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.attachments.add": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moduleId: string | null;
                    /** @enum {string} */
                    kind: "standard" | "case";
                    title: string;
                    /** @enum {string} */
                    language: "en" | "zh";
                    text: string | null;
                    url: string | null;
                    fileId: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.attachments.remove": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.attachments.file": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.comments.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            part: "plan" | "objective" | "module";
                            partId: string | null;
                            parentId: string | null;
                            text: string;
                            /** @enum {string} */
                            language: "en" | "zh";
                            person: string | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            createdAt: string;
                            resolvedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.comments.add": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    part: "plan" | "objective" | "module";
                    partId: string | null;
                    parentId: string | null;
                    text: string;
                    /** @enum {string} */
                    language: "en" | "zh";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.comments.resolve": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resolved: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.changes.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            revision: number;
                            /** @enum {string} */
                            part: "plan" | "module" | "attachment";
                            /** @enum {string} */
                            action: "created" | "edited" | "removed" | "moved" | "submitted" | "approved" | "returned" | "published" | "superseded";
                            changes: {
                                [key: string]: unknown[];
                            };
                            person: string | null;
                            organisation: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            at: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.plans.compare": {
        parameters: {
            query?: {
                with?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        before: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                        };
                        after: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                        };
                        items: {
                            /** @enum {string} */
                            kind: "added" | "removed" | "changed";
                            /** @enum {string} */
                            part: "plan" | "party" | "objective" | "module";
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            fields: {
                                [key: string]: [
                                    unknown,
                                    unknown
                                ];
                            };
                            by: {
                                person: string | null;
                                organisation: {
                                    en: string | null;
                                    zh: string | null;
                                } | null;
                                at: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.coverage.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chain: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** Format: uuid */
                            regionId: string;
                            sample: boolean;
                        };
                        links: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            stage: "upstream" | "midstream" | "downstream";
                            occupations: number;
                            cells: {
                                [key: string]: number;
                            };
                            offers: number;
                            headcount: number;
                            offerShare: number | null;
                            headcountShare: number | null;
                            oversupplied: boolean;
                        }[];
                        competencies: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            code: string;
                            needs: number;
                            hhi: number | null;
                            firstDemand: string | null;
                            firstTaught: string | null;
                            lagDays: number | null;
                        }[];
                        cells: {
                            /** Format: uuid */
                            linkId: string;
                            /** Format: uuid */
                            competencyId: string;
                            required: number | null;
                            taught: number | null;
                            offers: number;
                            /** @enum {string} */
                            state: "uncovered" | "below" | "single" | "covered";
                        }[];
                        homogeneity: {
                            plans: number;
                            schools: number;
                            similarity: number | null;
                            pairs: {
                                a: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                    school: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                };
                                b: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                    school: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                };
                                similarity: number;
                            }[];
                        };
                        sample: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.coverage.records": {
        parameters: {
            query: {
                linkId: string;
                competencyId: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        occupations: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            level: number | null;
                            importance: number | null;
                        }[];
                        courses: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            organisation: {
                                en: string | null;
                                zh: string | null;
                            };
                            level: number;
                            since: string;
                            sample: boolean;
                        }[];
                        modules: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** Format: uuid */
                            planId: string;
                            plan: {
                                en: string | null;
                                zh: string | null;
                            };
                            organisation: {
                                en: string | null;
                                zh: string | null;
                            };
                            level: number;
                            since: string;
                        }[];
                        needs: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            language: string;
                            organisation: {
                                en: string | null;
                                zh: string | null;
                            };
                            headcount: number;
                            level: number;
                            sample: boolean;
                        }[];
                        needCount: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.coverage.export": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.personal-plan.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        plan: {
                            /** Format: uuid */
                            id: string;
                            acceptedAt: string;
                            comingTerm: string;
                            /** @enum {string} */
                            way: "fewest-hours" | "fewest-courses" | "soonest" | "own-school";
                            proven: boolean;
                            gap: number;
                            terms: number;
                            hoursPerTerm: number;
                            keep: string[];
                            without: string[];
                            targets: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            }[];
                            courses: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                };
                                term: string;
                                hours: number;
                                hoursAssumed: boolean;
                                closes: {
                                    competency: {
                                        /** Format: uuid */
                                        id: string;
                                        name: {
                                            en: string | null;
                                            zh: string | null;
                                        };
                                    };
                                    from: number;
                                    to: number;
                                    /** @enum {string} */
                                    state: "none" | "attempted" | "partly" | "demonstrated";
                                }[];
                                sample: boolean;
                                done: boolean;
                                withdrawn: boolean;
                                seats: {
                                    /** Format: uuid */
                                    offeringId: string;
                                    organisation: {
                                        /** Format: uuid */
                                        id: string;
                                        name: {
                                            en: string | null;
                                            zh: string | null;
                                        };
                                    };
                                    term: string;
                                    section: string;
                                    startsOn: string;
                                    endsOn: string;
                                    free: number | null;
                                    waiting: number;
                                    asking: ("seat" | "wait" | "apply") | null;
                                    mine: ("learning" | "applied" | "waiting" | "given" | "refused" | "withdrawn") | null;
                                    ahead: number | null;
                                    reason: string | null;
                                }[];
                            }[];
                            changes: {
                                possible: boolean;
                                added: {
                                    course: {
                                        /** Format: uuid */
                                        id: string;
                                        name: {
                                            en: string | null;
                                            zh: string | null;
                                        };
                                    };
                                    /** @enum {string} */
                                    reason: "shown" | "withdrawn" | "newly-required" | "better";
                                }[];
                                removed: {
                                    course: {
                                        /** Format: uuid */
                                        id: string;
                                        name: {
                                            en: string | null;
                                            zh: string | null;
                                        };
                                    };
                                    /** @enum {string} */
                                    reason: "shown" | "withdrawn" | "newly-required" | "better";
                                }[];
                            };
                        } | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.personal-plan.accept": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    wish: {
                        occupationIds: string[];
                        terms: number;
                        hoursPerTerm: number;
                        /** @default [] */
                        keep?: string[];
                        /** @default [] */
                        without?: string[];
                    };
                    /** @enum {string} */
                    way: "fewest-hours" | "fewest-courses" | "soonest" | "own-school";
                    courseIds: string[];
                    /** @default false */
                    seats?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        seats: {
                            given: number;
                            waiting: number;
                            applied: number;
                            none: number;
                        } | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.personal-plan.drop": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.personal-plan.propose": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    occupationIds: string[];
                    terms: number;
                    hoursPerTerm: number;
                    /** @default [] */
                    keep?: string[];
                    /** @default [] */
                    without?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        targets: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                        needs: {
                            competency: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            target: number;
                            level: number | null;
                            /** @enum {string} */
                            state: "none" | "attempted" | "partly" | "demonstrated";
                            reachable: number | null;
                        }[];
                        shown: number;
                        required: number;
                        ways: {
                            ways: ("fewest-hours" | "fewest-courses" | "soonest" | "own-school")[];
                            /** @enum {string} */
                            status: "optimal" | "feasible";
                            gap: number;
                            hours: number;
                            terms: number;
                            courses: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                };
                                term: string;
                                hours: number;
                                hoursAssumed: boolean;
                                closes: {
                                    competency: {
                                        /** Format: uuid */
                                        id: string;
                                        name: {
                                            en: string | null;
                                            zh: string | null;
                                        };
                                    };
                                    from: number;
                                    to: number;
                                }[];
                                sample: boolean;
                                onlyFor: string[];
                                kept: boolean;
                            }[];
                        }[];
                        blamed: {
                            limits: ("terms" | "hours-per-term")[];
                            enoughTerms: number | null;
                        } | null;
                        sample: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.personal-plan.seats": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        given: number;
                        waiting: number;
                        applied: number;
                        none: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.group-seats.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        learners: number;
                        planned: number;
                        items: {
                            course: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                code: string;
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                };
                            };
                            term: string;
                            seats: number;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.recognitions.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "proposed" | "agreed" | "declined" | "ended";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            course: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                code: string;
                            };
                            giving: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            receiving: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            module: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            plan: {
                                versionId: string | null;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                } | null;
                            };
                            credits: number;
                            /** @enum {string} */
                            state: "proposed" | "agreed" | "declined" | "ended";
                            note: string | null;
                            decisionNote: string | null;
                            proposedAt: string;
                            decidedAt: string | null;
                            endedAt: string | null;
                            sample: boolean;
                            abilities: ("decide" | "end")[];
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.recognitions.propose": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    courseId: string;
                    /** Format: uuid */
                    planVersionId: string;
                    /** Format: uuid */
                    moduleId: string;
                    credits: number;
                    note: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.recognitions.decide": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agreed: boolean;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.recognitions.end": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.credits.mine": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        credits: number;
                        required: number;
                        modules: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            credits: number;
                            counted: number;
                            courses: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                recognised: number | null;
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                } | null;
                                /** @enum {string} */
                                state: "none" | "learning" | "done";
                            }[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.clients.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            key: string;
                            scopes: ("statements/write" | "statements/read/mine" | "statements/read" | "state" | "profile" | "define" | "all/read" | "all")[];
                            origins: string[];
                            createdAt: string;
                            createdBy: string | null;
                            revokedAt: string | null;
                            lastUsedAt: string | null;
                            abilities: "revoke"[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.clients.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("statements/write" | "statements/read/mine" | "statements/read" | "state" | "profile" | "define" | "all/read" | "all")[];
                    /** @default [] */
                    origins?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        key: string;
                        secret: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.clients.revoke": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.forwards.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            endpoint: string;
                            /** @enum {string} */
                            edition: "2.0.0" | "1.0.3";
                            key: string;
                            verb: string | null;
                            activity: string | null;
                            own: boolean;
                            /** @enum {string} */
                            state: "active" | "paused";
                            sentCount: number;
                            lastSentAt: string | null;
                            conflictCount: number;
                            leftOutCount: number;
                            leftOut: {
                                /** Format: uuid */
                                id: string;
                                reason: string;
                            } | null;
                            error: {
                                /** @enum {string} */
                                code: "sample-account" | "address-private" | "address-insecure" | "unreachable" | "too-slow" | "credentials-refused" | "statement-refused" | "statement-conflict" | "store-busy" | "unexpected";
                                detail: string;
                                at: string;
                                nextAt: string;
                            } | null;
                            createdAt: string;
                            createdBy: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.forwards.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    endpoint: string;
                    /** @enum {string} */
                    edition: "2.0.0" | "1.0.3";
                    key: string;
                    secret: string;
                    verb: string | null;
                    activity: string | null;
                    past: boolean;
                    /** @default false */
                    own?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.forwards.remove": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                forwardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.forwards.set-state": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                forwardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "active" | "paused";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.forwards.try": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                forwardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    leaveOut?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.rules.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            state: "on" | "off";
                            version: number;
                            competency: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            /** @enum {string} */
                            kind: "automatic" | "graded";
                            updatedAt: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.rules.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    definition: {
                        activity: {
                            /** @enum {string} */
                            match: "is" | "starts-with";
                            iri: string;
                        };
                        verb: string | null;
                        success: boolean;
                        leastScore: number | null;
                        /** Format: uuid */
                        competencyId: string;
                        /** @enum {string} */
                        kind: "automatic" | "graded";
                        level: {
                            /** @constant */
                            as: "fixed";
                            level: number;
                        } | {
                            /** @constant */
                            as: "score";
                            bands: {
                                from: number;
                                level: number;
                            }[];
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.rules.activities": {
        parameters: {
            query?: {
                q?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            iri: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.rules.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        state: "on" | "off";
                        version: number;
                        competency: {
                            en: string | null;
                            zh: string | null;
                        } | null;
                        /** @enum {string} */
                        kind: "automatic" | "graded";
                        updatedAt: string;
                        definition: {
                            activity: {
                                /** @enum {string} */
                                match: "is" | "starts-with";
                                iri: string;
                            };
                            verb: string | null;
                            success: boolean;
                            leastScore: number | null;
                            /** Format: uuid */
                            competencyId: string;
                            /** @enum {string} */
                            kind: "automatic" | "graded";
                            level: {
                                /** @constant */
                                as: "fixed";
                                level: number;
                            } | {
                                /** @constant */
                                as: "score";
                                bands: {
                                    from: number;
                                    level: number;
                                }[];
                            };
                        };
                        trial: {
                            examined: number;
                            more: boolean;
                            found: number;
                            withoutLearner: number;
                            withoutScore: number;
                            learners: number;
                            levels: {
                                level: number;
                                count: number;
                            }[];
                            examples: {
                                /** Format: uuid */
                                statementId: string;
                                at: string;
                                person: string | null;
                                activity: string;
                                score: number | null;
                                level: number;
                            }[];
                        } | null;
                        triedAt: string | null;
                        versions: {
                            version: number;
                            madeAt: string;
                            madeBy: string | null;
                            definition: {
                                activity: {
                                    /** @enum {string} */
                                    match: "is" | "starts-with";
                                    iri: string;
                                };
                                verb: string | null;
                                success: boolean;
                                leastScore: number | null;
                                /** Format: uuid */
                                competencyId: string;
                                /** @enum {string} */
                                kind: "automatic" | "graded";
                                level: {
                                    /** @constant */
                                    as: "fixed";
                                    level: number;
                                } | {
                                    /** @constant */
                                    as: "score";
                                    bands: {
                                        from: number;
                                        level: number;
                                    }[];
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.rules.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    definition: {
                        activity: {
                            /** @enum {string} */
                            match: "is" | "starts-with";
                            iri: string;
                        };
                        verb: string | null;
                        success: boolean;
                        leastScore: number | null;
                        /** Format: uuid */
                        competencyId: string;
                        /** @enum {string} */
                        kind: "automatic" | "graded";
                        level: {
                            /** @constant */
                            as: "fixed";
                            level: number;
                        } | {
                            /** @constant */
                            as: "score";
                            bands: {
                                from: number;
                                level: number;
                            }[];
                        };
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.rules.try": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        examined: number;
                        more: boolean;
                        found: number;
                        withoutLearner: number;
                        withoutScore: number;
                        learners: number;
                        levels: {
                            level: number;
                            count: number;
                        }[];
                        examples: {
                            /** Format: uuid */
                            statementId: string;
                            at: string;
                            person: string | null;
                            activity: string;
                            score: number | null;
                            level: number;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.rules.switch": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on: boolean;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.rules.run": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        jobId: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.courses.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "draft" | "published" | "archived";
                organisationId?: string;
                competencyId?: string;
                mine?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            code: string;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            /** @enum {string} */
                            state: "draft" | "published" | "archived";
                            version: number | null;
                            drafted: boolean;
                            hours: number | null;
                            develops: number;
                            sample: boolean;
                            updatedAt: string;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.courses.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                    summary?: {
                        en: string | null;
                        zh: string | null;
                    };
                    /** @default null */
                    hours?: number | null;
                    /** @default [] */
                    competencies?: {
                        /** Format: uuid */
                        competencyId: string;
                        level: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.courses.export": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "draft" | "published" | "archived";
                organisationId?: string;
                competencyId?: string;
                mine?: string;
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.authors.find": {
        parameters: {
            query?: {
                q?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            organisation: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.courses.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        code: string;
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        };
                        /** @enum {string} */
                        state: "draft" | "published" | "archived";
                        version: number | null;
                        drafted: boolean;
                        hours: number | null;
                        develops: number;
                        sample: boolean;
                        updatedAt: string;
                        summary: {
                            en: string | null;
                            zh: string | null;
                        };
                        revision: number;
                        versions: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            /** @enum {string} */
                            state: "draft" | "published";
                            hours: number | null;
                            publishedAt: string | null;
                            competencies: {
                                competency: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                    /** Format: uuid */
                                    frameworkId: string;
                                };
                                level: number;
                                since: string | null;
                            }[];
                        }[];
                        authors: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        abilities: ("edit" | "publish" | "draft" | "archive" | "restore" | "authors" | "offer" | "copy")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.courses.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                    summary?: {
                        en: string | null;
                        zh: string | null;
                    };
                    /** @default null */
                    hours?: number | null;
                    /** @default [] */
                    competencies?: {
                        /** Format: uuid */
                        competencyId: string;
                        level: number;
                    }[];
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.courses.publish": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.courses.draft": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        versionId: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.courses.archive": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "published" | "archived";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.courses.authors": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personIds: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.content.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        courseId: string;
                        course: {
                            en: string | null;
                            zh: string | null;
                        };
                        number: number;
                        editable: boolean;
                        units: {
                            /** Format: uuid */
                            id: string;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            release: ({
                                /** @constant */
                                rule: "days";
                                days: number;
                                /** @enum {string} */
                                from: "enrolment" | "offering";
                            } | {
                                /** @constant */
                                rule: "date";
                            } | {
                                /** @constant */
                                rule: "done";
                                /** Format: uuid */
                                activityId: string;
                            } | {
                                /** @constant */
                                rule: "score";
                                /** Format: uuid */
                                activityId: string;
                                percent: number;
                            })[];
                            activities: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "page" | "video" | "document" | "quiz" | "assignment" | "checklist" | "discussion";
                                title: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                minutes: number | null;
                                release: ({
                                    /** @constant */
                                    rule: "days";
                                    days: number;
                                    /** @enum {string} */
                                    from: "enrolment" | "offering";
                                } | {
                                    /** @constant */
                                    rule: "date";
                                } | {
                                    /** @constant */
                                    rule: "done";
                                    /** Format: uuid */
                                    activityId: string;
                                } | {
                                    /** @constant */
                                    rule: "score";
                                    /** Format: uuid */
                                    activityId: string;
                                    percent: number;
                                })[];
                            }[];
                        }[];
                        banks: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            questions: number;
                        }[];
                        develops: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            level: number;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.content.order": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    units: {
                        /** Format: uuid */
                        id: string;
                        activityIds: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.units.add": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: {
                        en: string | null;
                        zh: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.units.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: {
                        en: string | null;
                        zh: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.units.delete": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.units.release": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    before: ({
                        /** @constant */
                        rule: "days";
                        days: number;
                        /** @enum {string} */
                        from: "enrolment" | "offering";
                    } | {
                        /** @constant */
                        rule: "date";
                    } | {
                        /** @constant */
                        rule: "done";
                        /** Format: uuid */
                        activityId: string;
                    } | {
                        /** @constant */
                        rule: "score";
                        /** Format: uuid */
                        activityId: string;
                        percent: number;
                    })[];
                    rules: ({
                        /** @constant */
                        rule: "days";
                        days: number;
                        /** @enum {string} */
                        from: "enrolment" | "offering";
                    } | {
                        /** @constant */
                        rule: "date";
                    } | {
                        /** @constant */
                        rule: "done";
                        /** Format: uuid */
                        activityId: string;
                    } | {
                        /** @constant */
                        rule: "score";
                        /** Format: uuid */
                        activityId: string;
                        percent: number;
                    })[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.activities.release": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    before: ({
                        /** @constant */
                        rule: "days";
                        days: number;
                        /** @enum {string} */
                        from: "enrolment" | "offering";
                    } | {
                        /** @constant */
                        rule: "date";
                    } | {
                        /** @constant */
                        rule: "done";
                        /** Format: uuid */
                        activityId: string;
                    } | {
                        /** @constant */
                        rule: "score";
                        /** Format: uuid */
                        activityId: string;
                        percent: number;
                    })[];
                    rules: ({
                        /** @constant */
                        rule: "days";
                        days: number;
                        /** @enum {string} */
                        from: "enrolment" | "offering";
                    } | {
                        /** @constant */
                        rule: "date";
                    } | {
                        /** @constant */
                        rule: "done";
                        /** Format: uuid */
                        activityId: string;
                    } | {
                        /** @constant */
                        rule: "score";
                        /** Format: uuid */
                        activityId: string;
                        percent: number;
                    })[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.activities.add": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "page" | "video" | "document" | "quiz" | "assignment" | "checklist" | "discussion";
                    title: {
                        en: string | null;
                        zh: string | null;
                    };
                    body?: {
                        en: string | null;
                        zh: string | null;
                    };
                    /** @default null */
                    minutes?: number | null;
                    /** @default null */
                    fileId?: string | null;
                    /** @default null */
                    url?: string | null;
                    /** @default null */
                    quiz?: {
                        parts: {
                            /** Format: uuid */
                            bankId: string;
                            /** @default null */
                            questionIds?: string[] | null;
                            /** @default null */
                            draw?: number | null;
                        }[];
                        timeLimit: number | null;
                        attempts: number | null;
                        /** @enum {string} */
                        counts: "best" | "last";
                        shuffle: boolean;
                        /** @enum {string} */
                        show: "after-submit" | "after-closing" | "never";
                        passMark: number;
                    } | null;
                    assignment?: {
                        text: boolean;
                        link: boolean;
                        files: number;
                        fileKinds: ("document" | "picture" | "video")[];
                        rubric: {
                            /** Format: uuid */
                            competencyId: string;
                            weight: number;
                            levels: {
                                en: string | null;
                                zh: string | null;
                            }[];
                        }[];
                        points: number;
                        late: {
                            /** @constant */
                            rule: "refuse";
                        } | {
                            /** @constant */
                            rule: "accept";
                        } | {
                            /** @constant */
                            rule: "less";
                            perDay: number;
                            days: number;
                        };
                        takeBack: boolean;
                        anonymous: boolean;
                        markers: 1 | 2;
                        allowedDifference: number;
                        team: boolean;
                    } | null;
                    checklist?: {
                        items: {
                            id: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @default null */
                            competencyId?: string | null;
                            critical: boolean;
                            /** @enum {string} */
                            answer: "tick" | "rating";
                        }[];
                        needed: number;
                        helpCounts: boolean;
                        points: number;
                    } | null;
                    /** @default null */
                    discussion?: {
                        needed: number;
                        postFirst: boolean;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.activities.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "page" | "video" | "document" | "quiz" | "assignment" | "checklist" | "discussion";
                        title: {
                            en: string | null;
                            zh: string | null;
                        };
                        minutes: number | null;
                        /** Format: uuid */
                        unitId: string;
                        /** Format: uuid */
                        versionId: string;
                        /** Format: uuid */
                        courseId: string;
                        course: {
                            en: string | null;
                            zh: string | null;
                        };
                        body: {
                            en: string | null;
                            zh: string | null;
                        };
                        file: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            size: number;
                        } | null;
                        url: string | null;
                        quiz: {
                            parts: {
                                /** Format: uuid */
                                bankId: string;
                                /** @default null */
                                questionIds: string[] | null;
                                /** @default null */
                                draw: number | null;
                            }[];
                            timeLimit: number | null;
                            attempts: number | null;
                            /** @enum {string} */
                            counts: "best" | "last";
                            shuffle: boolean;
                            /** @enum {string} */
                            show: "after-submit" | "after-closing" | "never";
                            passMark: number;
                        } | null;
                        assignment: {
                            text: boolean;
                            link: boolean;
                            files: number;
                            fileKinds: ("document" | "picture" | "video")[];
                            rubric: {
                                /** Format: uuid */
                                competencyId: string;
                                weight: number;
                                levels: {
                                    en: unknown;
                                    zh: unknown;
                                }[];
                            }[];
                            points: number;
                            late: {
                                /** @constant */
                                rule: "refuse";
                            } | {
                                /** @constant */
                                rule: "accept";
                            } | {
                                /** @constant */
                                rule: "less";
                                perDay: number;
                                days: number;
                            };
                            takeBack: boolean;
                            anonymous: boolean;
                            markers: 1 | 2;
                            allowedDifference: number;
                            team: boolean;
                        } | null;
                        rubric: {
                            /** Format: uuid */
                            competencyId: string;
                            weight: number;
                            levels: {
                                en: unknown;
                                zh: unknown;
                            }[];
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            top: number;
                        }[];
                        opens: ({
                            /** @constant */
                            rule: "days";
                            days: number;
                            /** @enum {string} */
                            from: "enrolment" | "offering";
                            opensAt: string | null;
                        } | {
                            /** @constant */
                            rule: "date";
                            opensAt: string | null;
                        } | {
                            /** @constant */
                            rule: "done";
                            /** Format: uuid */
                            activityId: string;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                        } | {
                            /** @constant */
                            rule: "score";
                            /** Format: uuid */
                            activityId: string;
                            percent: number;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                        })[];
                        checklist: {
                            items: {
                                id: string;
                                text: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                /** @default null */
                                competencyId: string | null;
                                critical: boolean;
                                /** @enum {string} */
                                answer: "tick" | "rating";
                            }[];
                            needed: number;
                            helpCounts: boolean;
                            points: number;
                        } | null;
                        items: {
                            id: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @default null */
                            competencyId: string | null;
                            critical: boolean;
                            /** @enum {string} */
                            answer: "tick" | "rating";
                            competency: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                        }[];
                        discussion: {
                            needed: number;
                            postFirst: boolean;
                        } | null;
                        revision: number;
                        editable: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.activities.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    activity: {
                        /** @enum {string} */
                        kind: "page" | "video" | "document" | "quiz" | "assignment" | "checklist" | "discussion";
                        title: {
                            en: string | null;
                            zh: string | null;
                        };
                        body?: {
                            en: string | null;
                            zh: string | null;
                        };
                        /** @default null */
                        minutes?: number | null;
                        /** @default null */
                        fileId?: string | null;
                        /** @default null */
                        url?: string | null;
                        /** @default null */
                        quiz?: {
                            parts: {
                                /** Format: uuid */
                                bankId: string;
                                /** @default null */
                                questionIds?: string[] | null;
                                /** @default null */
                                draw?: number | null;
                            }[];
                            timeLimit: number | null;
                            attempts: number | null;
                            /** @enum {string} */
                            counts: "best" | "last";
                            shuffle: boolean;
                            /** @enum {string} */
                            show: "after-submit" | "after-closing" | "never";
                            passMark: number;
                        } | null;
                        assignment?: {
                            text: boolean;
                            link: boolean;
                            files: number;
                            fileKinds: ("document" | "picture" | "video")[];
                            rubric: {
                                /** Format: uuid */
                                competencyId: string;
                                weight: number;
                                levels: {
                                    en: string | null;
                                    zh: string | null;
                                }[];
                            }[];
                            points: number;
                            late: {
                                /** @constant */
                                rule: "refuse";
                            } | {
                                /** @constant */
                                rule: "accept";
                            } | {
                                /** @constant */
                                rule: "less";
                                perDay: number;
                                days: number;
                            };
                            takeBack: boolean;
                            anonymous: boolean;
                            markers: 1 | 2;
                            allowedDifference: number;
                            team: boolean;
                        } | null;
                        checklist?: {
                            items: {
                                id: string;
                                text: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                /** @default null */
                                competencyId?: string | null;
                                critical: boolean;
                                /** @enum {string} */
                                answer: "tick" | "rating";
                            }[];
                            needed: number;
                            helpCounts: boolean;
                            points: number;
                        } | null;
                        /** @default null */
                        discussion?: {
                            needed: number;
                            postFirst: boolean;
                        } | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.activities.delete": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.activities.file": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.banks.add": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.banks.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        versionId: string;
                        /** Format: uuid */
                        courseId: string;
                        course: {
                            en: string | null;
                            zh: string | null;
                        };
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        editable: boolean;
                        questions: {
                            /** Format: uuid */
                            id: string;
                            content: {
                                /** @constant */
                                kind: "single";
                                prompt: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                /**
                                 * @default {
                                 *       "en": null,
                                 *       "zh": null
                                 *     }
                                 */
                                explanation: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                options: {
                                    id: string;
                                    text: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                }[];
                                right: string;
                            } | {
                                /** @constant */
                                kind: "multiple";
                                prompt: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                /**
                                 * @default {
                                 *       "en": null,
                                 *       "zh": null
                                 *     }
                                 */
                                explanation: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                options: {
                                    id: string;
                                    text: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                }[];
                                right: string[];
                            } | {
                                /** @constant */
                                kind: "numeric";
                                prompt: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                /**
                                 * @default {
                                 *       "en": null,
                                 *       "zh": null
                                 *     }
                                 */
                                explanation: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                value: number;
                                tolerance: number;
                                /** @default null */
                                unit: string | null;
                            } | {
                                /** @constant */
                                kind: "ordering";
                                prompt: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                /**
                                 * @default {
                                 *       "en": null,
                                 *       "zh": null
                                 *     }
                                 */
                                explanation: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                items: {
                                    id: string;
                                    text: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                }[];
                            } | {
                                /** @constant */
                                kind: "matching";
                                prompt: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                /**
                                 * @default {
                                 *       "en": null,
                                 *       "zh": null
                                 *     }
                                 */
                                explanation: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                pairs: {
                                    id: string;
                                    left: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    right: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                }[];
                                /** @default [] */
                                extras: {
                                    id: string;
                                    text: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                }[];
                            } | {
                                /** @constant */
                                kind: "short";
                                prompt: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                /**
                                 * @default {
                                 *       "en": null,
                                 *       "zh": null
                                 *     }
                                 */
                                explanation: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                accepted: string[];
                            } | {
                                /** @constant */
                                kind: "cloze";
                                prompt: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                /**
                                 * @default {
                                 *       "en": null,
                                 *       "zh": null
                                 *     }
                                 */
                                explanation: {
                                    en: unknown;
                                    zh: unknown;
                                };
                                gaps: {
                                    accepted: string[];
                                }[];
                            };
                            points: number;
                            competencyId: string | null;
                            revision: number;
                        }[];
                        competencies: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.banks.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.banks.delete": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.questions.add": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: {
                        /** @constant */
                        kind: "single";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        options: {
                            id: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                        right: string;
                    } | {
                        /** @constant */
                        kind: "multiple";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        options: {
                            id: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                        right: string[];
                    } | {
                        /** @constant */
                        kind: "numeric";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        value: number;
                        tolerance: number;
                        /** @default null */
                        unit?: string | null;
                    } | {
                        /** @constant */
                        kind: "ordering";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        items: {
                            id: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                    } | {
                        /** @constant */
                        kind: "matching";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        pairs: {
                            id: string;
                            left: {
                                en: string | null;
                                zh: string | null;
                            };
                            right: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                        extras?: {
                            id: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                    } | {
                        /** @constant */
                        kind: "short";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        accepted: string[];
                    } | {
                        /** @constant */
                        kind: "cloze";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        gaps: {
                            accepted: string[];
                        }[];
                    };
                    points: number;
                    /** @default null */
                    competencyId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.questions.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: {
                        /** @constant */
                        kind: "single";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        options: {
                            id: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                        right: string;
                    } | {
                        /** @constant */
                        kind: "multiple";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        options: {
                            id: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                        right: string[];
                    } | {
                        /** @constant */
                        kind: "numeric";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        value: number;
                        tolerance: number;
                        /** @default null */
                        unit?: string | null;
                    } | {
                        /** @constant */
                        kind: "ordering";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        items: {
                            id: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                    } | {
                        /** @constant */
                        kind: "matching";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        pairs: {
                            id: string;
                            left: {
                                en: string | null;
                                zh: string | null;
                            };
                            right: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                        extras?: {
                            id: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                    } | {
                        /** @constant */
                        kind: "short";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        accepted: string[];
                    } | {
                        /** @constant */
                        kind: "cloze";
                        prompt: {
                            en: string | null;
                            zh: string | null;
                        };
                        explanation?: {
                            en: string | null;
                            zh: string | null;
                        };
                        gaps: {
                            accepted: string[];
                        }[];
                    };
                    points: number;
                    /** @default null */
                    competencyId?: string | null;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.questions.delete": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.course-files.export": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.course-files.preview": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        course: {
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            hours: number | null;
                        } | null;
                        counts: {
                            units: number;
                            activities: number;
                            banks: number;
                            questions: number;
                            files: number;
                            bytes: number;
                        };
                        codeTaken: boolean;
                        competencies: {
                            key: string;
                            code: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            framework: {
                                code: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            level: number;
                            found: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                frameworkName: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            } | null;
                        }[];
                        errors: {
                            path: string;
                            code: string;
                            params?: {
                                [key: string]: unknown;
                            };
                        }[];
                        errorCount: number;
                        notes: {
                            path: string;
                            code: string;
                            params?: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.course-files.import": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                    code: string;
                    competencies: {
                        key: string;
                        competencyId: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        jobId: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.courses.copy": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: {
                        en: string | null;
                        zh: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        leftOut: {
                            en: string | null;
                            zh: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.qti.preview": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        ready: number;
                        items: {
                            file: string;
                            identifier: string;
                            title: string;
                            kind: ("single" | "multiple" | "numeric" | "ordering" | "matching" | "short" | "cloze") | null;
                            question: {
                                content: {
                                    /** @constant */
                                    kind: "single";
                                    prompt: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    /**
                                     * @default {
                                     *       "en": null,
                                     *       "zh": null
                                     *     }
                                     */
                                    explanation: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    options: {
                                        id: string;
                                        text: {
                                            en: unknown;
                                            zh: unknown;
                                        };
                                    }[];
                                    right: string;
                                } | {
                                    /** @constant */
                                    kind: "multiple";
                                    prompt: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    /**
                                     * @default {
                                     *       "en": null,
                                     *       "zh": null
                                     *     }
                                     */
                                    explanation: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    options: {
                                        id: string;
                                        text: {
                                            en: unknown;
                                            zh: unknown;
                                        };
                                    }[];
                                    right: string[];
                                } | {
                                    /** @constant */
                                    kind: "numeric";
                                    prompt: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    /**
                                     * @default {
                                     *       "en": null,
                                     *       "zh": null
                                     *     }
                                     */
                                    explanation: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    value: number;
                                    tolerance: number;
                                    /** @default null */
                                    unit: string | null;
                                } | {
                                    /** @constant */
                                    kind: "ordering";
                                    prompt: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    /**
                                     * @default {
                                     *       "en": null,
                                     *       "zh": null
                                     *     }
                                     */
                                    explanation: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    items: {
                                        id: string;
                                        text: {
                                            en: unknown;
                                            zh: unknown;
                                        };
                                    }[];
                                } | {
                                    /** @constant */
                                    kind: "matching";
                                    prompt: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    /**
                                     * @default {
                                     *       "en": null,
                                     *       "zh": null
                                     *     }
                                     */
                                    explanation: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    pairs: {
                                        id: string;
                                        left: {
                                            en: unknown;
                                            zh: unknown;
                                        };
                                        right: {
                                            en: unknown;
                                            zh: unknown;
                                        };
                                    }[];
                                    /** @default [] */
                                    extras: {
                                        id: string;
                                        text: {
                                            en: unknown;
                                            zh: unknown;
                                        };
                                    }[];
                                } | {
                                    /** @constant */
                                    kind: "short";
                                    prompt: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    /**
                                     * @default {
                                     *       "en": null,
                                     *       "zh": null
                                     *     }
                                     */
                                    explanation: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    accepted: string[];
                                } | {
                                    /** @constant */
                                    kind: "cloze";
                                    prompt: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    /**
                                     * @default {
                                     *       "en": null,
                                     *       "zh": null
                                     *     }
                                     */
                                    explanation: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    gaps: {
                                        accepted: string[];
                                    }[];
                                };
                                points: number;
                                /** @default null */
                                competencyId: string | null;
                            } | null;
                            errors: {
                                code: string;
                                params?: {
                                    [key: string]: string | number;
                                };
                            }[];
                            notes: {
                                code: string;
                                params?: {
                                    [key: string]: string | number;
                                };
                            }[];
                        }[];
                        leftOut: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.qti.export": {
        parameters: {
            query?: {
                language?: "en" | "zh";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.qti.import": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.offerings.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                courseId?: string;
                state?: "draft" | "open" | "closed";
                mine?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            course: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            version: number;
                            term: string;
                            section: string;
                            startsOn: string;
                            endsOn: string;
                            /** @enum {string} */
                            state: "draft" | "open" | "closed";
                            capacity: number | null;
                            taken: number;
                            learning: boolean;
                            running: boolean;
                            applied: number;
                            sample: boolean;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.offerings.create": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    courseId: string;
                    term: string;
                    section: string;
                    /** Format: date */
                    startsOn: string;
                    /** Format: date */
                    endsOn: string;
                    /** @default null */
                    capacity?: number | null;
                    /**
                     * @default invited
                     * @enum {string}
                     */
                    openTo?: "invited" | "school" | "region";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.offerings.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        course: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        };
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        };
                        version: number;
                        term: string;
                        section: string;
                        startsOn: string;
                        endsOn: string;
                        /** @enum {string} */
                        state: "draft" | "open" | "closed";
                        capacity: number | null;
                        taken: number;
                        learning: boolean;
                        running: boolean;
                        applied: number;
                        sample: boolean;
                        revision: number;
                        teachers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "teacher" | "mentor";
                            organisation: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                        }[];
                        code: string | null;
                        rules: {
                            /** Format: uuid */
                            groupId: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                        /** @enum {string} */
                        openTo: "invited" | "school" | "region";
                        waiting: number;
                        asking: ("seat" | "wait" | "apply") | null;
                        request: {
                            /** @enum {string} */
                            state: "applied" | "waiting" | "given" | "refused" | "withdrawn";
                            ahead: number | null;
                            reason: string | null;
                        } | null;
                        abilities: ("edit" | "open" | "close" | "teachers" | "enrol" | "join" | "ask" | "unask")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.offerings.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    term: string;
                    section: string;
                    /** Format: date */
                    startsOn: string;
                    /** Format: date */
                    endsOn: string;
                    /** @default null */
                    capacity?: number | null;
                    /**
                     * @default invited
                     * @enum {string}
                     */
                    openTo?: "invited" | "school" | "region";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.offerings.state": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "open" | "closed";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.offerings.add-teacher": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                    /** @enum {string} */
                    role: "teacher" | "mentor";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.offerings.remove-teacher": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.learners.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            state: "active" | "withdrawn" | "removed";
                            enrolledAt: string;
                            done: number;
                            of: number;
                            lastAt: string | null;
                            score: number | null;
                            attended: number;
                            held: number;
                            sample: boolean;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.learners.enrol": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enrolled: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.learners.remove": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.learners.preview": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            line: number;
                            address: string;
                            name: string | null;
                            problem: ("no-address" | "twice" | "unknown" | "teaches-here" | "writes-course" | "enrolled" | "no-seat") | null;
                        }[];
                        ready: number;
                        seats: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.learners.enrol-group": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    groupId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enrolled: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.offerings.add-rule": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enrolled: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.offerings.remove-rule": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.offerings.code": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    wanted: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.mine.join": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        offeringId: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.mine.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.openings.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        timeZone: string;
                        learners: number;
                        editable: boolean;
                        items: {
                            /** Format: uuid */
                            partId: string;
                            /** @enum {string} */
                            kind: "unit" | "activity";
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            rules: ({
                                /** @constant */
                                rule: "days";
                                days: number;
                                /** @enum {string} */
                                from: "enrolment" | "offering";
                                opensAt: string | null;
                            } | {
                                /** @constant */
                                rule: "date";
                                opensAt: string | null;
                            } | {
                                /** @constant */
                                rule: "done";
                                /** Format: uuid */
                                activityId: string;
                                title: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            } | {
                                /** @constant */
                                rule: "score";
                                /** Format: uuid */
                                activityId: string;
                                percent: number;
                                title: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            })[];
                            date: {
                                opensAt: string | null;
                                day: string;
                                time: string;
                                revision: number;
                                dueBefore: boolean;
                            } | null;
                            open: number;
                            early: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                reason: string;
                                openedAt: string;
                                by: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.openings.locked": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                partId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            lock: {
                                reasons: ({
                                    /** @constant */
                                    rule: "days";
                                    days: number;
                                    /** @enum {string} */
                                    from: "enrolment" | "offering";
                                    opensAt: string | null;
                                } | {
                                    /** @constant */
                                    rule: "date";
                                    opensAt: string | null;
                                } | {
                                    /** @constant */
                                    rule: "done";
                                    /** Format: uuid */
                                    activityId: string;
                                    title: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                } | {
                                    /** @constant */
                                    rule: "score";
                                    /** Format: uuid */
                                    activityId: string;
                                    percent: number;
                                    title: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                })[];
                                opensAt: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.openings.date": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                partId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    day: string;
                    time: string;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.openings.early": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                partId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.openings.again": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                partId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.seats.ask": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "applied" | "waiting" | "given" | "refused" | "withdrawn";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.seats.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.seats.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "applied" | "waiting" | "given" | "refused" | "withdrawn";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            school: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            /** @enum {string} */
                            state: "applied" | "waiting" | "given" | "refused" | "withdrawn";
                            askedAt: string;
                            decidedAt: string | null;
                            reason: string | null;
                            sample: boolean;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.seats.decide": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    accepted: true;
                } | {
                    /** @constant */
                    accepted: false;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "applied" | "waiting" | "given" | "refused" | "withdrawn";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.mine.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            offeringId: string;
                            course: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            };
                            organisation: {
                                en: string | null;
                                zh: string | null;
                            };
                            term: string;
                            section: string;
                            startsOn: string;
                            endsOn: string;
                            /** @enum {string} */
                            phase: "before" | "now" | "over";
                            done: number;
                            of: number;
                            lastAt: string | null;
                            next: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "page" | "video" | "document" | "quiz" | "assignment" | "checklist" | "discussion";
                                title: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                minutes: number | null;
                            } | null;
                            sample: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.mine.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        offeringId: string;
                        course: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        };
                        organisation: {
                            en: string | null;
                            zh: string | null;
                        };
                        term: string;
                        section: string;
                        startsOn: string;
                        endsOn: string;
                        /** @enum {string} */
                        phase: "before" | "now" | "over";
                        done: number;
                        of: number;
                        lastAt: string | null;
                        next: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "page" | "video" | "document" | "quiz" | "assignment" | "checklist" | "discussion";
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            minutes: number | null;
                        } | null;
                        sample: boolean;
                        teachers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "teacher" | "mentor";
                            organisation: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                        }[];
                        units: {
                            /** Format: uuid */
                            id: string;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            lock: {
                                reasons: ({
                                    /** @constant */
                                    rule: "days";
                                    days: number;
                                    /** @enum {string} */
                                    from: "enrolment" | "offering";
                                    opensAt: string | null;
                                } | {
                                    /** @constant */
                                    rule: "date";
                                    opensAt: string | null;
                                } | {
                                    /** @constant */
                                    rule: "done";
                                    /** Format: uuid */
                                    activityId: string;
                                    title: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                } | {
                                    /** @constant */
                                    rule: "score";
                                    /** Format: uuid */
                                    activityId: string;
                                    percent: number;
                                    title: {
                                        en: string | null;
                                        zh: string | null;
                                    };
                                })[];
                                opensAt: string | null;
                            } | null;
                            activities: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "page" | "video" | "document" | "quiz" | "assignment" | "checklist" | "discussion";
                                title: {
                                    en: string | null;
                                    zh: string | null;
                                };
                                minutes: number | null;
                                state: ("started" | "done") | null;
                                score: number | null;
                                lock: {
                                    reasons: ({
                                        /** @constant */
                                        rule: "days";
                                        days: number;
                                        /** @enum {string} */
                                        from: "enrolment" | "offering";
                                        opensAt: string | null;
                                    } | {
                                        /** @constant */
                                        rule: "date";
                                        opensAt: string | null;
                                    } | {
                                        /** @constant */
                                        rule: "done";
                                        /** Format: uuid */
                                        activityId: string;
                                        title: {
                                            en: string | null;
                                            zh: string | null;
                                        };
                                    } | {
                                        /** @constant */
                                        rule: "score";
                                        /** Format: uuid */
                                        activityId: string;
                                        percent: number;
                                        title: {
                                            en: string | null;
                                            zh: string | null;
                                        };
                                    })[];
                                    opensAt: string | null;
                                } | null;
                                dueAt: string | null;
                            }[];
                        }[];
                        develops: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            level: number;
                        }[];
                        sessions: {
                            attended: number;
                            held: number;
                            planned: number;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.mine.activity": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "page" | "video" | "document" | "quiz" | "assignment" | "checklist" | "discussion";
                        title: {
                            en: string | null;
                            zh: string | null;
                        };
                        minutes: number | null;
                        /** Format: uuid */
                        offeringId: string;
                        course: {
                            en: string | null;
                            zh: string | null;
                        };
                        /** @enum {string} */
                        phase: "before" | "now" | "over";
                        state: ("started" | "done") | null;
                        score: number | null;
                        body: {
                            en: string | null;
                            zh: string | null;
                        };
                        url: string | null;
                        file: {
                            name: string;
                            size: number;
                        } | null;
                        position: number | null;
                        note: string;
                        previousId: string | null;
                        nextId: string | null;
                        quiz: {
                            timeLimit: number | null;
                            attempts: number | null;
                            /** @enum {string} */
                            counts: "best" | "last";
                            shuffle: boolean;
                            /** @enum {string} */
                            show: "after-submit" | "after-closing" | "never";
                            passMark: number;
                            taken: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {string} */
                                state: "open" | "submitted";
                                startedAt: string;
                                dueAt: string | null;
                                submittedAt: string | null;
                                score: number | null;
                                points: number;
                                passed: boolean | null;
                            }[];
                            mayBegin: boolean;
                        } | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.mine.file": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.mine.progress": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    position?: number | null;
                    /** @default false */
                    done?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.mine.note": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.attempts.begin": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.attempts.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: number;
                        /** @enum {string} */
                        state: "open" | "submitted";
                        startedAt: string;
                        dueAt: string | null;
                        submittedAt: string | null;
                        score: number | null;
                        points: number;
                        passed: boolean | null;
                        /** Format: uuid */
                        offeringId: string;
                        /** Format: uuid */
                        activityId: string;
                        title: {
                            en: string | null;
                            zh: string | null;
                        };
                        now: string;
                        paper: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "single" | "multiple" | "numeric" | "ordering" | "matching" | "short" | "cloze";
                            prompt: {
                                en: string | null;
                                zh: string | null;
                            };
                            points: number;
                            unit: string | null;
                            options: {
                                id: string;
                                text: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            }[];
                            lefts: {
                                id: string;
                                text: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            }[];
                            rights: {
                                id: string;
                                text: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            }[];
                        }[];
                        answers: {
                            [key: string]: string | string[] | {
                                [key: string]: string;
                            };
                        };
                        review: {
                            /** Format: uuid */
                            id: string;
                            reached: number;
                            right: {
                                id: string | null;
                                text: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            }[];
                            explanation: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[] | null;
                        /** @enum {string} */
                        show: "after-submit" | "after-closing" | "never";
                        passMark: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.attempts.save": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: string | string[] | {
                            [key: string]: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        savedAt: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.attempts.submit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: string | string[] | {
                            [key: string]: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.sessions.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            offeringId: string;
                            course: {
                                en: string | null;
                                zh: string | null;
                            };
                            term: string;
                            section: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            } | null;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            place: {
                                en: string | null;
                                zh: string | null;
                            };
                            link: string | null;
                            startsAt: string;
                            endsAt: string;
                            timeZone: string;
                            leaders: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            capacity: number | null;
                            booking: boolean;
                            seats: number;
                            waiting: number;
                            mine: ("seat" | "waiting") | null;
                            ahead: number | null;
                            mark: ("present" | "late" | "excused" | "absent") | null;
                            /** @enum {string} */
                            state: "planned" | "cancelled";
                            cancelledBecause: string | null;
                            /** @enum {string} */
                            phase: "before" | "now" | "over";
                            running: boolean;
                            learning: boolean;
                            sample: boolean;
                            revision: number;
                            abilities: ("edit" | "cancel" | "mark" | "code" | "book" | "give-back" | "check-in")[];
                        }[];
                        timeZone: string;
                        startsOn: string;
                        endsOn: string;
                        units: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                        mayAdd: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.sessions.add": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: {
                        en: string | null;
                        zh: string | null;
                    };
                    place?: {
                        en: string | null;
                        zh: string | null;
                    };
                    /** @default null */
                    link?: string | null;
                    /** @default null */
                    unitId?: string | null;
                    /** @default [] */
                    leaderIds?: string[];
                    /** Format: date */
                    day: string;
                    from: string;
                    until: string;
                    /** @default null */
                    capacity?: number | null;
                    /** @default null */
                    booking?: boolean | null;
                    /** @default 1 */
                    weeks?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.sessions.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        offeringId: string;
                        course: {
                            en: string | null;
                            zh: string | null;
                        };
                        term: string;
                        section: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                        } | null;
                        title: {
                            en: string | null;
                            zh: string | null;
                        };
                        place: {
                            en: string | null;
                            zh: string | null;
                        };
                        link: string | null;
                        startsAt: string;
                        endsAt: string;
                        timeZone: string;
                        leaders: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        capacity: number | null;
                        booking: boolean;
                        seats: number;
                        waiting: number;
                        mine: ("seat" | "waiting") | null;
                        ahead: number | null;
                        mark: ("present" | "late" | "excused" | "absent") | null;
                        /** @enum {string} */
                        state: "planned" | "cancelled";
                        cancelledBecause: string | null;
                        /** @enum {string} */
                        phase: "before" | "now" | "over";
                        running: boolean;
                        learning: boolean;
                        sample: boolean;
                        revision: number;
                        abilities: ("edit" | "cancel" | "mark" | "code" | "book" | "give-back" | "check-in")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.sessions.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    title: {
                        en: string | null;
                        zh: string | null;
                    };
                    place?: {
                        en: string | null;
                        zh: string | null;
                    };
                    /** @default null */
                    link?: string | null;
                    /** @default null */
                    unitId?: string | null;
                    /** @default [] */
                    leaderIds?: string[];
                    /** Format: date */
                    day: string;
                    from: string;
                    until: string;
                    /** @default null */
                    capacity?: number | null;
                    /** @default null */
                    booking?: boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.sessions.cancel": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.attendance.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            seat: boolean;
                            mark: ("present" | "late" | "excused" | "absent") | null;
                            via: ("list" | "code") | null;
                            markedAt: string | null;
                            reason: string | null;
                            changes: {
                                from: ("present" | "late" | "excused" | "absent") | null;
                                to: ("present" | "late" | "excused" | "absent") | null;
                                reason: string | null;
                                at: string;
                                by: string | null;
                            }[];
                            sample: boolean;
                        }[];
                        dayOver: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.attendance.mark": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    marks: {
                        /** Format: uuid */
                        personId: string;
                        mark: ("present" | "late" | "excused" | "absent") | null;
                    }[];
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.attendance.code": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        seconds: number;
                        nextAt: string;
                        now: string;
                        present: number;
                        of: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.timetable.get": {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            offeringId: string;
                            course: {
                                en: string | null;
                                zh: string | null;
                            };
                            term: string;
                            section: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: {
                                    en: string | null;
                                    zh: string | null;
                                };
                            } | null;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            place: {
                                en: string | null;
                                zh: string | null;
                            };
                            link: string | null;
                            startsAt: string;
                            endsAt: string;
                            timeZone: string;
                            leaders: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            capacity: number | null;
                            booking: boolean;
                            seats: number;
                            waiting: number;
                            mine: ("seat" | "waiting") | null;
                            ahead: number | null;
                            mark: ("present" | "late" | "excused" | "absent") | null;
                            /** @enum {string} */
                            state: "planned" | "cancelled";
                            cancelledBecause: string | null;
                            /** @enum {string} */
                            phase: "before" | "now" | "over";
                            running: boolean;
                            learning: boolean;
                            sample: boolean;
                            revision: number;
                            abilities: ("edit" | "cancel" | "mark" | "code" | "book" | "give-back" | "check-in")[];
                        }[];
                        due: {
                            /** Format: uuid */
                            activityId: string;
                            /** Format: uuid */
                            offeringId: string;
                            /** @enum {string} */
                            kind: "assignment" | "quiz";
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            course: {
                                en: string | null;
                                zh: string | null;
                            };
                            term: string;
                            section: string;
                            dueAt: string;
                            /** @enum {string} */
                            state: "open" | "done" | "over";
                            learning: boolean;
                            begun: boolean;
                            sample: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.sessions.book": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mine: "seat" | "waiting";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.sessions.give-back": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.attendance.check-in": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mark: "present" | "late";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.calendar.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        madeAt: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.calendar.make": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.calendar.revoke": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.assignments.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: {
                            text: boolean;
                            link: boolean;
                            files: number;
                            fileKinds: ("document" | "picture" | "video")[];
                            points: number;
                            late: {
                                /** @constant */
                                rule: "refuse";
                            } | {
                                /** @constant */
                                rule: "accept";
                            } | {
                                /** @constant */
                                rule: "less";
                                perDay: number;
                                days: number;
                            };
                            takeBack: boolean;
                            anonymous: boolean;
                            markers: 1 | 2;
                            allowedDifference: number;
                            team: boolean;
                        };
                        rubric: {
                            /** Format: uuid */
                            competencyId: string;
                            weight: number;
                            levels: {
                                en: unknown;
                                zh: unknown;
                            }[];
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            top: number;
                        }[];
                        dueAt: string;
                        timeZone: string;
                        extended: boolean;
                        closesAt: string;
                        now: string;
                        team: string[] | null;
                        work: {
                            /** @enum {string} */
                            state: "draft" | "submitted";
                            body: string;
                            url: string;
                            files: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                size: number;
                            }[];
                            revision: number;
                            savedAt: string;
                            submittedAt: string | null;
                            lateDays: number;
                            receipt: string | null;
                        } | null;
                        may: ("write" | "submit" | "take-back")[];
                        result: {
                            levels: {
                                [key: string]: number;
                            };
                            feedback: string;
                            score: number;
                            lateTakes: number;
                            releasedAt: string;
                            corrections: {
                                at: string;
                                reason: string;
                                levelsBefore: {
                                    [key: string]: number;
                                };
                                scoreBefore: number;
                                scoreAfter: number;
                            }[];
                        } | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.works.save": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    /** Format: uuid */
                    writer?: string;
                    body: string;
                    url: "" | string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        savedAt: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.works.attach": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    /** Format: uuid */
                    writer?: string;
                    /** Format: uuid */
                    fileId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.works.detach": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    /** Format: uuid */
                    writer?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.works.file": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                activityId: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.works.submit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    /** Format: uuid */
                    writer?: string;
                    body: string;
                    url: "" | string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.works.take-back": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.run-assignments.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        timeZone: string;
                        items: {
                            /** Format: uuid */
                            activityId: string;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            dueAt: string;
                            day: string;
                            time: string;
                            revision: number;
                            anonymous: boolean;
                            markers: number;
                            team: boolean;
                            counts: {
                                handedIn: number;
                                first: number;
                                second: number;
                                agree: number;
                                marked: number;
                                released: number;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.run-assignments.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        activityId: string;
                        title: {
                            en: string | null;
                            zh: string | null;
                        };
                        dueAt: string;
                        day: string;
                        time: string;
                        revision: number;
                        anonymous: boolean;
                        markers: number;
                        team: boolean;
                        counts: {
                            handedIn: number;
                            first: number;
                            second: number;
                            agree: number;
                            marked: number;
                            released: number;
                        };
                        /** Format: uuid */
                        offeringId: string;
                        course: {
                            en: string | null;
                            zh: string | null;
                        };
                        section: string;
                        timeZone: string;
                        editable: boolean;
                        teams: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            personIds: string[];
                        }[];
                        learners: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            extension: {
                                dueAt: string;
                                day: string;
                                time: string;
                                reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.run-assignments.due": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    day: string;
                    time: string;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.run-assignments.extend": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    day: string;
                    time: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.run-assignments.unextend": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.run-assignments.teams": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    teams: {
                        id: string | null;
                        personIds: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.run-assignments.draw": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    size: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.marking.list": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                offeringId?: string;
                activityId?: string;
                show?: "todo" | "first" | "second" | "agree" | "marked" | "released";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            learners: string[] | null;
                            /** Format: uuid */
                            offeringId: string;
                            /** Format: uuid */
                            activityId: string;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            course: {
                                en: string | null;
                                zh: string | null;
                            };
                            section: string;
                            /** @enum {string} */
                            stage: "first" | "second" | "agree" | "marked" | "released";
                            lateDays: number;
                            mine: ("draft" | "finished") | null;
                            todo: boolean;
                            sample: boolean;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.marking.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: number;
                        learners: string[] | null;
                        /** Format: uuid */
                        offeringId: string;
                        /** Format: uuid */
                        activityId: string;
                        title: {
                            en: string | null;
                            zh: string | null;
                        };
                        course: {
                            en: string | null;
                            zh: string | null;
                        };
                        section: string;
                        /** @enum {string} */
                        stage: "first" | "second" | "agree" | "marked" | "released";
                        lateDays: number;
                        mine: ("draft" | "finished") | null;
                        todo: boolean;
                        sample: boolean;
                        settings: {
                            text: boolean;
                            link: boolean;
                            files: number;
                            fileKinds: ("document" | "picture" | "video")[];
                            points: number;
                            late: {
                                /** @constant */
                                rule: "refuse";
                            } | {
                                /** @constant */
                                rule: "accept";
                            } | {
                                /** @constant */
                                rule: "less";
                                perDay: number;
                                days: number;
                            };
                            takeBack: boolean;
                            anonymous: boolean;
                            markers: 1 | 2;
                            allowedDifference: number;
                            team: boolean;
                        };
                        rubric: {
                            /** Format: uuid */
                            competencyId: string;
                            weight: number;
                            levels: {
                                en: unknown;
                                zh: unknown;
                            }[];
                            name: {
                                en: string | null;
                                zh: string | null;
                            };
                            top: number;
                        }[];
                        brief: {
                            en: string | null;
                            zh: string | null;
                        };
                        body: string;
                        url: string | null;
                        files: {
                            number: number;
                            name: string;
                            size: number;
                        }[];
                        submittedAt: string | null;
                        ownMark: {
                            marker: string;
                            party: ("teacher" | "mentor") | null;
                            levels: {
                                [key: string]: number;
                            };
                            feedback: string;
                            /** @enum {string} */
                            state: "draft" | "finished";
                        } | null;
                        otherMarks: {
                            marker: string;
                            party: ("teacher" | "mentor") | null;
                            levels: {
                                [key: string]: number;
                            };
                            feedback: string;
                            /** @enum {string} */
                            state: "draft" | "finished";
                        }[];
                        outcome: {
                            levels: {
                                [key: string]: number;
                            };
                            feedback: string;
                            reason: string | null;
                            score: number | null;
                            proposedBy: string | null;
                        } | null;
                        revision: number;
                        corrections: {
                            at: string;
                            by: string | null;
                            reason: string;
                            levelsBefore: {
                                [key: string]: number;
                            };
                            scoreBefore: number;
                            scoreAfter: number;
                        }[];
                        abilities: ("mark" | "give-back" | "propose" | "confirm" | "decide" | "release" | "correct")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.marking.file": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.marking.save": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    levels: {
                        [key: string]: number;
                    };
                    feedback: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        savedAt: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.marking.give-back": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.marking.finish": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    levels: {
                        [key: string]: number;
                    };
                    feedback: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.marking.agree": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    levels: {
                        [key: string]: number;
                    };
                    feedback: string;
                    reason: string;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.marking.confirm": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.marking.correct": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    levels: {
                        [key: string]: number;
                    };
                    feedback: string;
                    reason: string;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.marking.release": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    activityId: string;
                    workIds: string[] | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        released: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.checklists.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: {
                            needed: number;
                            helpCounts: boolean;
                            points: number;
                        };
                        items: {
                            id: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @default null */
                            competencyId: string | null;
                            critical: boolean;
                            /** @enum {string} */
                            answer: "tick" | "rating";
                            competency: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                        }[];
                        observations: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            observedOn: string;
                            place: string;
                            session: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            observers: {
                                name: string | null;
                                /** @enum {string} */
                                party: "teacher" | "mentor";
                                at: string;
                            }[];
                            answers: {
                                [key: string]: "not" | "help" | "alone";
                            };
                            note: string;
                            passed: boolean;
                            score: number;
                            corrections: {
                                at: string;
                                by: string | null;
                                reason: string;
                                items: {
                                    id: string;
                                    /** @enum {string} */
                                    before: "not" | "help" | "alone";
                                    /** @enum {string} */
                                    after: "not" | "help" | "alone";
                                }[];
                                note: {
                                    before: string;
                                    after: string;
                                } | null;
                                scoreBefore: number;
                                scoreAfter: number;
                                passedBefore: boolean;
                                passedAfter: boolean;
                            }[];
                            revision: number;
                            abilities: ("correct" | "sign" | "take-back" | "undo")[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.run-checklists.list": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            activityId: string;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            counts: {
                                learners: number;
                                passed: number;
                                failed: number;
                                waiting: number;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.run-checklists.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        activityId: string;
                        title: {
                            en: string | null;
                            zh: string | null;
                        };
                        counts: {
                            learners: number;
                            passed: number;
                            failed: number;
                            waiting: number;
                        };
                        /** Format: uuid */
                        offeringId: string;
                        course: {
                            en: string | null;
                            zh: string | null;
                        };
                        section: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.run-checklists.learners": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "none" | "draft" | "waiting" | "failed" | "passed" | "to-sign";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            enrolmentId: string;
                            name: string;
                            sample: boolean;
                            left: boolean;
                            /** @enum {string} */
                            state: "none" | "draft" | "waiting" | "failed" | "passed";
                            score: number | null;
                            observedOn: string | null;
                            toSign: boolean;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.run-checklists.export": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                state?: "none" | "draft" | "waiting" | "failed" | "passed" | "to-sign";
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.observations.to-sign": {
        parameters: {
            query?: {
                q?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            offeringId: string;
                            /** Format: uuid */
                            activityId: string;
                            /** Format: uuid */
                            enrolmentId: string;
                            learner: string;
                            sample: boolean;
                            observer: string | null;
                            signedAt: string;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            course: {
                                en: string | null;
                                zh: string | null;
                            };
                            section: string;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.observations.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
                activityId: string;
                enrolmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        offeringId: string;
                        /** Format: uuid */
                        activityId: string;
                        title: {
                            en: string | null;
                            zh: string | null;
                        };
                        brief: {
                            en: string | null;
                            zh: string | null;
                        };
                        course: {
                            en: string | null;
                            zh: string | null;
                        };
                        section: string;
                        settings: {
                            needed: number;
                            helpCounts: boolean;
                            points: number;
                        };
                        items: {
                            id: string;
                            text: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @default null */
                            competencyId: string | null;
                            critical: boolean;
                            /** @enum {string} */
                            answer: "tick" | "rating";
                            competency: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                        }[];
                        learner: {
                            /** Format: uuid */
                            enrolmentId: string;
                            name: string;
                            sample: boolean;
                        };
                        hindrance: ("role" | "left" | "not-open" | "closed" | "not-begun") | null;
                        number: number;
                        signedByMe: number;
                        today: string;
                        draft: {
                            answers: {
                                [key: string]: "not" | "help" | "alone";
                            };
                            note: string;
                            observedOn: string | null;
                            place: string;
                            sessionId: string | null;
                            secondId: string | null;
                            sentBack: string | null;
                            revision: number;
                        } | null;
                        signed: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            observedOn: string;
                            place: string;
                            session: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            observers: {
                                name: string | null;
                                /** @enum {string} */
                                party: "teacher" | "mentor";
                                at: string;
                            }[];
                            answers: {
                                [key: string]: "not" | "help" | "alone";
                            };
                            note: string;
                            passed: boolean;
                            score: number;
                            corrections: {
                                at: string;
                                by: string | null;
                                reason: string;
                                items: {
                                    id: string;
                                    /** @enum {string} */
                                    before: "not" | "help" | "alone";
                                    /** @enum {string} */
                                    after: "not" | "help" | "alone";
                                }[];
                                note: {
                                    before: string;
                                    after: string;
                                } | null;
                                scoreBefore: number;
                                scoreAfter: number;
                                passedBefore: boolean;
                                passedAfter: boolean;
                            }[];
                            revision: number;
                            abilities: ("correct" | "sign" | "take-back" | "undo")[];
                            second: string | null;
                        }[];
                        confirmed: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            observedOn: string;
                            place: string;
                            session: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            observers: {
                                name: string | null;
                                /** @enum {string} */
                                party: "teacher" | "mentor";
                                at: string;
                            }[];
                            answers: {
                                [key: string]: "not" | "help" | "alone";
                            };
                            note: string;
                            passed: boolean;
                            score: number;
                            corrections: {
                                at: string;
                                by: string | null;
                                reason: string;
                                items: {
                                    id: string;
                                    /** @enum {string} */
                                    before: "not" | "help" | "alone";
                                    /** @enum {string} */
                                    after: "not" | "help" | "alone";
                                }[];
                                note: {
                                    before: string;
                                    after: string;
                                } | null;
                                scoreBefore: number;
                                scoreAfter: number;
                                passedBefore: boolean;
                                passedAfter: boolean;
                            }[];
                            revision: number;
                            abilities: ("correct" | "sign" | "take-back" | "undo")[];
                        }[];
                        people: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        sessions: {
                            /** Format: uuid */
                            id: string;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            startsAt: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.observations.save": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
                enrolmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: "not" | "help" | "alone";
                    };
                    note: string;
                    observedOn: string | null;
                    place: string;
                    sessionId: string | null;
                    secondId: string | null;
                    revision: number;
                    /** Format: uuid */
                    writer?: string;
                    number: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        savedAt: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.observations.drop": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
                enrolmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.observations.sign": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                activityId: string;
                enrolmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: "not" | "help" | "alone";
                    };
                    note: string;
                    observedOn: string | null;
                    place: string;
                    sessionId: string | null;
                    secondId: string | null;
                    revision: number;
                    /** Format: uuid */
                    writer?: string;
                    number: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.observations.co-sign": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.observations.send-back": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.observations.take-back": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.observations.correct": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: "not" | "help" | "alone";
                    };
                    note: string;
                    reason: string;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.discussions.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        offeringId: string;
                        course: {
                            en: string | null;
                            zh: string | null;
                        };
                        section: string;
                        learning: boolean;
                        moderates: boolean;
                        /** @enum {string} */
                        tell: "all" | "mentions" | "none";
                        boards: {
                            activityId: string | null;
                            title: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            threads: number;
                            unread: number;
                        }[];
                        reports: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.discussions.tell": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    tell: "all" | "mentions" | "none";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.discussions.people": {
        parameters: {
            query?: {
                q?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "learner" | "teacher" | "mentor" | "manager";
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.threads.list": {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
                cursor?: string;
                activityId?: string;
                show?: "all" | "open" | "unread" | "reported";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            title: string | null;
                            /** @enum {string} */
                            state: "shown" | "hidden" | "deleted";
                            author: {
                                name: string | null;
                                /** @enum {string} */
                                role: "learner" | "teacher" | "mentor" | "manager";
                                sample: boolean;
                                mine: boolean;
                            };
                            createdAt: string;
                            lastAt: string;
                            replies: number;
                            unread: number;
                            pinned: boolean;
                            closed: boolean;
                            answered: boolean;
                            reports: number;
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                        settings: {
                            needed: number;
                            postFirst: boolean;
                        } | null;
                        contributions: number;
                        postFirst: boolean;
                        mayPost: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.threads.open": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    activityId: string | null;
                    title: string;
                    body: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.threads.get": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            nested: boolean;
                            author: {
                                name: string | null;
                                /** @enum {string} */
                                role: "learner" | "teacher" | "mentor" | "manager";
                                sample: boolean;
                                mine: boolean;
                            };
                            /** @enum {string} */
                            state: "shown" | "hidden" | "deleted";
                            body: string | null;
                            hiddenReason: string | null;
                            createdAt: string;
                            editedAt: string | null;
                            unread: boolean;
                            answer: boolean;
                            mentions: string[];
                            reports: {
                                reason: string;
                                at: string;
                            }[];
                            revision: number;
                            abilities: ("reply" | "edit" | "delete" | "hide" | "restore" | "answer" | "report")[];
                        }[];
                        total: number;
                        nextCursor: string | null;
                        previousCursor: string | null;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        offeringId: string;
                        activityId: string | null;
                        board: {
                            en: string | null;
                            zh: string | null;
                        } | null;
                        course: {
                            en: string | null;
                            zh: string | null;
                        };
                        section: string;
                        title: string | null;
                        pinned: boolean;
                        closed: boolean;
                        learning: boolean;
                        moderates: boolean;
                        mayPost: boolean;
                        answer: {
                            /** Format: uuid */
                            id: string;
                            nested: boolean;
                            author: {
                                name: string | null;
                                /** @enum {string} */
                                role: "learner" | "teacher" | "mentor" | "manager";
                                sample: boolean;
                                mine: boolean;
                            };
                            /** @enum {string} */
                            state: "shown" | "hidden" | "deleted";
                            body: string | null;
                            hiddenReason: string | null;
                            createdAt: string;
                            editedAt: string | null;
                            unread: boolean;
                            answer: boolean;
                            mentions: string[];
                            reports: {
                                reason: string;
                                at: string;
                            }[];
                            revision: number;
                            abilities: ("reply" | "edit" | "delete" | "hide" | "restore" | "answer" | "report")[];
                        } | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.threads.seen": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.threads.set": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pinned?: boolean;
                    closed?: boolean;
                    answerId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.posts.reply": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    replyTo: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.posts.edit": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    title: string | null;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.posts.delete": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.posts.report": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.posts.hide": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.posts.restore": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.posts.settle": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.gradebook.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        offering: {
                            /** Format: uuid */
                            id: string;
                            course: {
                                en: string | null;
                                zh: string | null;
                            };
                            term: string;
                            section: string;
                            sample: boolean;
                        };
                        revision: number;
                        /** @enum {string} */
                        missing: "ignored" | "zero-when-due";
                        categories: {
                            name: {
                                en: unknown;
                                zh: unknown;
                            };
                            weight: number;
                            drop: number;
                        }[];
                        columns: {
                            /** Format: uuid */
                            activityId: string;
                            category: number;
                            points: number;
                            excluded: boolean;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            kind: "quiz" | "assignment" | "checklist";
                            dueAt: string;
                            waiting: number;
                            hidden: boolean;
                        }[];
                        proposals: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            enrolmentId: string;
                            activityId: string | null;
                            name: string;
                            before: number | null;
                            after: number | null;
                            reason: string;
                            askedBy: string | null;
                            askedAt: string;
                            mine: boolean;
                        }[];
                        rows: {
                            items: [
                                string,
                                string,
                                string,
                                (number | null)[],
                                string,
                                number | null
                            ][];
                            total: number;
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.gradebook.set": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    missing: "ignored" | "zero-when-due";
                    categories: {
                        name: {
                            en: string | null;
                            zh: string | null;
                        };
                        weight: number;
                        drop: number;
                    }[];
                    columns: {
                        /** Format: uuid */
                        activityId: string;
                        category: number;
                        points: number;
                        excluded: boolean;
                    }[];
                    revision: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.gradebook.rows": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: [
                            string,
                            string,
                            string,
                            (number | null)[],
                            string,
                            number | null
                        ][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.gradebook.history": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            at: string;
                            by: string | null;
                            reason: string;
                            before: {
                                /** @enum {string} */
                                missing: "ignored" | "zero-when-due";
                                categories: {
                                    name: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    weight: number;
                                    drop: number;
                                }[];
                                columns: {
                                    /** Format: uuid */
                                    activityId: string;
                                    category: number;
                                    points: number;
                                    excluded: boolean;
                                }[];
                            } | null;
                            after: {
                                /** @enum {string} */
                                missing: "ignored" | "zero-when-due";
                                categories: {
                                    name: {
                                        en: unknown;
                                        zh: unknown;
                                    };
                                    weight: number;
                                    drop: number;
                                }[];
                                columns: {
                                    /** Format: uuid */
                                    activityId: string;
                                    category: number;
                                    points: number;
                                    excluded: boolean;
                                }[];
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.gradebook.export": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.grades.set": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    enrolmentId: string;
                    activityId: string | null;
                    score: number | null;
                    reason: string;
                    seen: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "done" | "proposed";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.grades.history": {
        parameters: {
            query: {
                enrolmentId: string;
                activityId?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reached: number | null;
                        overridden: boolean;
                        workId: string | null;
                        items: {
                            at: string;
                            by: string | null;
                            decidedBy: string | null;
                            /** @enum {string} */
                            state: "done" | "proposed" | "confirmed" | "refused" | "withdrawn" | "corrected";
                            before: number | null;
                            after: number | null;
                            reason: string;
                            answer: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.grades.decide": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                changeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agree: boolean;
                    /** @default  */
                    answer?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.grades.import-preview": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        changes: number;
                        proposals: number;
                        errors: number;
                        rows: {
                            line: number;
                            name: string;
                            title: {
                                en: string | null;
                                zh: string | null;
                            } | null;
                            before: number | null;
                            after: number | null;
                            text: string;
                            proposed: boolean;
                            problem: ("learner-unknown" | "learner-twice" | "row-unreadable" | "not-a-percentage" | "own-mark" | "change-open" | "not-released-yet") | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.grades.import": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                    token: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: number;
                        proposed: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.mine.grades": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        offering: {
                            /** Format: uuid */
                            id: string;
                            course: {
                                en: string | null;
                                zh: string | null;
                            };
                            term: string;
                            section: string;
                            sample: boolean;
                        };
                        /** @enum {string} */
                        missing: "ignored" | "zero-when-due";
                        categories: {
                            name: {
                                en: unknown;
                                zh: unknown;
                            };
                            weight: number;
                            drop: number;
                        }[];
                        columns: {
                            /** Format: uuid */
                            activityId: string;
                            category: number;
                            points: number;
                            excluded: boolean;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            kind: "quiz" | "assignment" | "checklist";
                            dueAt: string;
                        }[];
                        scores: (number | null)[];
                        signs: string;
                        total: number | null;
                        totalSetByHand: boolean;
                        changes: {
                            activityId: string | null;
                            at: string;
                            before: number | null;
                            after: number | null;
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.progress.get": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        offering: {
                            /** Format: uuid */
                            id: string;
                            course: {
                                en: string | null;
                                zh: string | null;
                            };
                            term: string;
                            section: string;
                            sample: boolean;
                        };
                        activities: {
                            /** Format: uuid */
                            id: string;
                            title: {
                                en: string | null;
                                zh: string | null;
                            };
                            /** @enum {string} */
                            kind: "page" | "video" | "document" | "quiz" | "assignment" | "checklist" | "discussion";
                            unit: {
                                en: string | null;
                                zh: string | null;
                            };
                        }[];
                        figures: {
                            learners: number;
                            notBegun: number;
                            finished: number;
                            done: number | null;
                        };
                        rows: {
                            items: [
                                string,
                                string,
                                string,
                                number,
                                string | null,
                                string
                            ][];
                            total: number;
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.progress.rows": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: [
                            string,
                            string,
                            string,
                            number,
                            string | null,
                            string
                        ][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.progress.idle": {
        parameters: {
            query?: {
                days?: number;
            };
            header?: {
                "X-Organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        running: boolean;
                        total: number;
                        items: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            sample: boolean;
                            lastAt: string | null;
                            done: number;
                            of: number;
                            remindedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learning.progress.remind": {
        parameters: {
            query?: never;
            header?: {
                "X-Organisation"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number;
                    personIds: string[] | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sent: number;
                        skipped: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demo.accounts.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: {
                            email: string;
                            password: string;
                            role: string;
                            organisation: {
                                en: string;
                                zh: string;
                            };
                            text: {
                                en: string;
                                zh: string;
                            };
                            first: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
