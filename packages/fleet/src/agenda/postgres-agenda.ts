import type { Database } from "../database/database.ts";
import { endConnection } from "../database/end-connection.ts";
import { decisionChannel, organiserChannel } from "../organiser/organiser-channel.ts";
import { reportAccount } from "../telemetry/report-account.ts";
import { loadTake } from "./load-take.ts";
import { admitTakes } from "./admit-takes.ts";
import type { Agenda } from "./agenda.ts";
import { lookAround } from "./look-around.ts";
import { readOpenTakes } from "./open-takes.ts";
import { blockModel, hasPlace, noteClock, noteLimit, pauseAccount, putBack } from "./places.ts";
import { giveUpRows, lostJobs, provableKeys, renewRows, tidyRows } from "./sweep-rows.ts";

/** The agenda of one account in PostgreSQL. */
export function openPostgresAgenda(database: Database, account: string): Agenda {
  const place = { database, account };
  return {
    load: (key) => loadTake(database, account, key),
    hasPlace: (key) => hasPlace(place, key),
    putBack: (key, until) => putBack(place, key, until),
    blockModel: (key, why) => blockModel(place, { key, why }),
    pause: (reason) => pauseAccount(place, reason),
    noteLimit: (limit) => noteLimit(place, limit),
    noteClock: (offsetMs) => noteClock(place, offsetMs),
    lookAround: (isWhole) => lookAround(database, account, isWhole),
    openTakes: (keys) => readOpenTakes(database, account, keys),
    admit: (queue) => admitTakes(database, queue, account),
    lost: () => lostJobs(database, account),
    giveUp: (jobs, states) => giveUpRows(database, account, { jobs, states }),
    renew: () => renewRows(database, account),
    provable: () => provableKeys(database, account),
    ring: async () => {
      await database.query("select pg_notify($1, $2)", [organiserChannel, account]);
    },
    listen: async (onRing) => {
      const connection = await database.connect();
      connection.on("notification", ({ channel, payload }) => {
        if (payload === account) onRing(channel === decisionChannel);
      });
      connection.on("error", () => undefined);
      await connection.query(`listen ${organiserChannel}; listen ${decisionChannel}`);
      return () => endConnection(connection);
    },
    report: () => reportAccount(database, account),
    tidy: () => tidyRows(database),
  };
}
