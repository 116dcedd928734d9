/** The first of the ports that are used here: the site for Firefox, for WebKit, and WebKit's driver. */
export const port = Number(process.env['TEST_PORT'] ?? 4179)
