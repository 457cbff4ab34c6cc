/** How people begin or phrase what they did, in English with some German, French and Spanish. */

export const leading =
  /^(?:i )?(?:led|lead|leading|managed|managing|mentored|mentoring|coached|supervised|headed|hired|recruited|directed|chaired|trained|onboarded|geleitet|leitung|encadr[ée]|dirig[íi])\b|\b(?:team|group|squad|crew) of (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|\b(?:led|mentored|coached|managed) (?:a|an|the|two|three|four|five|\d+|new|junior|several)\b/i;
export const resulting =
  /\b(?:reduc|increas|improv|cut(?:ting)?\b|grew|grow(?:n|ing)?\b|sav(?:ed|ing)\b|boost|accelerat|lower|rais(?:ed|ing)|doubl|tripl|halv|shorten|decreas|eliminat|sped up|speeding|exceed|won\b|achiev|generat|optimi[sz]|gesenkt|gesteigert|reduzier|erh[öo]h|verbesser|r[ée]dui|augment|mejor)/i;
export const making =
  /^(?:i )?(?:built|build|building|designed|designing|developed|developing|created|creating|implemented|implementing|launched|delivered|shipped|migrated|migrating|introduced|architected|engineered|automated|automating|rebuilt|rewrote|refactored|wrote|set up|established|integrated|deployed|modernised|modernized|released|founded|co-founded|prototyped|analysed|analyzed|modelled|researched|planned|organised|organized|entwick|entwarf|baute|aufbau|eingef[üu]hrt|d[ée]velopp|con[çc]u|desarroll|dise[ñn])/i;
export const minding =
  /\b(?:responsible for|in charge of|accountable for|owner of|owned|ownership of|on-call|on call|maintained|maintaining|operated|supported|verantwortlich|zust[äa]ndig|responsable de|encargad[oa] de)\b/i;
