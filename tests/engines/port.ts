/** The first of the ports that are used here: the sites for Firefox, two for its videos, one for WebKit; then WebKit’s drivers; from ten on what is heard and kept. */
export const port = Number(process.env['TEST_PORT'] ?? 4179)
