import {
  broken,
  type FilmPlace,
  type Kind,
  type Place,
  type Weather,
  type World,
} from "./weather.ts";

/** Some answers are lost, so that what this machine does wrong has something to spoil. */
function losing(world: World): Weather {
  return {
    submit: (call) => (world.chance(0.2) ? broken(call.right(), { kind: "reset" }) : undefined),
  };
}

function here(name: string, says: string, rest: Partial<Kind>): Kind {
  return { name, group: "this machine", says, make: losing, ...rest };
}

function killed(name: Place, says: string): Kind {
  return here(name, says, { places: [name], only: "killed" });
}

/** This machine: processes, clock, disk and files. */
export const kindsOfPlaces: readonly Kind[] = [
  here("fair", "nothing but kills", { make: () => ({}) }),
  here(
    "second-clone",
    "another clone, whose state folder knows nothing, renders the same film afterwards",
    { places: ["second-clone"] },
  ),
  here("deleted-folder", "the state folder is deleted between two runs", {
    places: ["deleted-folder"],
  }),
  here(
    "two-processes",
    "two processes render the same film from one state folder; simulated: without its lock",
    {
      places: ["two-processes"],
    },
  ),
  here("full-disk", "the disk is full at any one write of the ledger", { places: ["full-disk"] }),
  here("stopped-for-minutes", "the process is suspended for minutes, as when a lid is closed", {
    places: ["stopped-for-minutes"],
  }),
  here("own-clock-set-back", "this machine's clock is set back by an hour within a run", {
    places: ["own-clock-set-back"],
    only: "simulated",
  }),
  here("own-clock-set-forward", "this machine's clock is set forward by an hour within a run", {
    places: ["own-clock-set-forward"],
    only: "simulated",
  }),
  here("lost-clips", "the clips are deleted between two runs, the ledger is not", {
    places: ["lost-clips"],
  }),
  killed("deleted-mid-run", "the state folder is deleted while the process runs"),
  killed("log-cut", "the log of the ledger is cut off at any byte after a kill"),
  killed("log-lost", "the log of the ledger is gone after a kill"),
  killed("ledger-flipped", "one bit of the ledger has changed after a kill"),
  killed("lock-damaged", "the files of the state folder's lock are filled with other bytes"),
  here("budget-edge", "the budget has room for one take less than the film wants", {
    room: -1,
    ends: [0, 4, 6],
    make: () => ({}),
  }),
  here("budget-edge-lost", "the same, and answers are lost", { room: -1, ends: [0, 4, 6] }),
  here("budget-race", "two processes race for the last of one budget", {
    room: -1,
    ends: [0, 4, 6],
    places: ["two-processes"],
  }),
];

function film(name: FilmPlace, says: string): Kind {
  return { name, group: "this machine", says, make: () => ({}), film: name, only: "killed" };
}

/** The files of a film: whole renders of a storyboard with its lock file. */
export const kindsOfFilms: readonly Kind[] = [
  film(
    "clone-with-lock",
    "another clone has the storyboard and its lock file, and no state folder",
  ),
  film(
    "folder-gone-with-lock",
    "the state folder is deleted between two runs, the lock file stays",
  ),
  film("lock-gone", "the lock file is deleted between two runs, the state folder stays"),
  film("lock-conflicted", "the lock file has the marks of a merge conflict after a kill"),
  film("lock-cut", "the lock file is cut off at any byte after a kill"),
  film("board-edited", "a prompt is changed while the storyboard is rendered"),
  film("board-renamed", "shots are renamed and moved between two runs"),
  film("two-boards", "two storyboards that share shots are rendered at once from one state folder"),
];
