import { regions, type SchoolHoliday } from "#lib/calendar/holiday-region.ts";

const everywhere = regions;

/**
 * School holidays by region, from the summer of 2017 to the winter of 2018. Source: the ministry of education (OCW),
 * which fixes those of summer, winter and May and advises the others; schools for adults mostly follow them.
 */
export const schoolHolidays: readonly SchoolHoliday[] = [
  { name: "Zomervakantie 2017", regions: ["noord"], from: "2017-07-22", through: "2017-09-03" },
  { name: "Zomervakantie 2017", regions: ["midden"], from: "2017-07-08", through: "2017-08-20" },
  { name: "Zomervakantie 2017", regions: ["zuid"], from: "2017-07-15", through: "2017-08-27" },
  { name: "Herfstvakantie 2017", regions: ["noord"], from: "2017-10-21", through: "2017-10-29" },
  { name: "Herfstvakantie 2017", regions: ["midden", "zuid"], from: "2017-10-14", through: "2017-10-22" },
  { name: "Kerstvakantie 2017", regions: everywhere, from: "2017-12-23", through: "2018-01-07" },
  { name: "Voorjaarsvakantie 2018", regions: ["noord", "midden"], from: "2018-02-24", through: "2018-03-04" },
  { name: "Voorjaarsvakantie 2018", regions: ["zuid"], from: "2018-02-17", through: "2018-02-25" },
  { name: "Meivakantie 2018", regions: everywhere, from: "2018-04-28", through: "2018-05-06" },
  { name: "Zomervakantie 2018", regions: ["noord"], from: "2018-07-21", through: "2018-09-02" },
  { name: "Zomervakantie 2018", regions: ["midden"], from: "2018-07-14", through: "2018-08-26" },
  { name: "Zomervakantie 2018", regions: ["zuid"], from: "2018-07-07", through: "2018-08-19" },
  { name: "Herfstvakantie 2018", regions: ["noord", "midden"], from: "2018-10-20", through: "2018-10-28" },
  { name: "Herfstvakantie 2018", regions: ["zuid"], from: "2018-10-13", through: "2018-10-21" },
  { name: "Kerstvakantie 2018", regions: everywhere, from: "2018-12-22", through: "2019-01-06" },
];
