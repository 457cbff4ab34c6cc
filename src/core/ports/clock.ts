/** The wall clock. It may jump in either direction; core never trusts a difference below zero. */
export interface Clock {
  /** Unix time in milliseconds. */
  nowMs(): number;
}
