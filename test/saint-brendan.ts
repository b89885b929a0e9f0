/** What stays the same in an invented parish whose requests a test writes itself. */
export const saintBrendan = `parish:
  name: Saint Brendan by the Water
  timezone: America/New_York
title: Prayers of the People
sections: [The sick, Our common life]
scripture: { themes: [hope] }
`
