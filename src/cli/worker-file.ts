/** Where the worker that keeps an edition stands below the edition's base: it can keep what is below itself. */
export const workerFile = 'sw.js'
