// What a page runs before anything is asked of it: it waits for a sign of intent, then wakes the app.
const root = document.querySelector<HTMLElement>('#root')
/** A pointer comes before it presses, a finger too. */
const signs = ['pointerover', 'focusin', 'keydown', 'scroll']
/** Long after load, when whoever reads has settled into the text. */
const patience = 10_000

/** Each sign until the app is there; a key among them it is told of then, since it had no ears when it was pressed. */
const wake = async (sign?: object) => {
  // The built app has its own entry; this address is filled in when a page is made.
  const app = root?.dataset['app']
  if (app) await import(/* @vite-ignore */ app)
  for (const it of signs) removeEventListener(it, wake)
  if (sign instanceof KeyboardEvent) dispatchEvent(sign)
}
// A page without content, as while it is being written, has nothing to wait for; a form does nothing without its app.
if (root?.firstElementChild && !root.querySelector('form')) {
  for (const sign of signs) addEventListener(sign, wake)
  addEventListener('load', () => setTimeout(() => window.requestIdleCallback?.(wake), patience))
} else void wake()
