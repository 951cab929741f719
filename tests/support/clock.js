// Wall time in a clinic's zone, for stories that run on the real clock.

/**
 * @param {Date} instant
 * @param {string} zone
 */
export function wall(instant, zone) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  })
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return {
    hour: Number(part.hour),
    /** "15:30" */
    time: `${part.hour}:${part.minute}`,
    /** "Tue 24 Nov 2026, 15:30", as the program writes it in English */
    written: `${part.weekday} ${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`,
  }
}

/**
 * A zone in which it is neither just before nor just after midnight, so that a session lies within one day.
 * @param {Date} now
 */
export function zoneAwayFromMidnight(now) {
  const { hour } = wall(now, 'Europe/Istanbul')
  return hour >= 2 && hour < 23 ? 'Europe/Istanbul' : 'America/New_York'
}
