/** A newsroom's hook, as docs/decisions/0027 has it: it sends what it is told to a place of its own. */
export function receive(report) {
  navigator.sendBeacon('https://numbers.example/', JSON.stringify(report))
}
