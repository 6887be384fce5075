import type { Conflict } from "../../api/studio-view.ts";
import { FindDialog } from "../panel/find-dialog.tsx";
import { Later } from "../kit/later.tsx";
import { dialog } from "../store/store.ts";

/** The dialogs that `dialog` of the store opens. */
export function Dialogs() {
  const open = dialog.value;
  if (open === undefined) return null;
  switch (open.kind) {
    case "buy":
      return <Later key={`buy ${open.shots?.[0]}`} load={() => loadBuy(open.shots?.[0])} />;
    case "find":
      return <FindDialog />;
    case "help":
      return <Later key="help" load={loadHelp} />;
    case "bill":
      return <Later key="bill" load={loadBill} />;
    case "versions":
      return <Later key="versions" load={loadVersions} />;
    case "print":
      return <Later key="print" load={loadContactSheet} />;
    case "merge":
      return <Later key="merge" load={() => loadMerge(open.conflict)} />;
    case "source":
      return <Later key={open.origin} load={() => loadSource(open.origin)} />;
  }
}

// What is opened seldom is not part of what is loaded first.
const loadHelp = async () => (await import("../panel/help-dialog.tsx")).HelpDialog;
const loadBill = async () => (await import("./bill-dialog.tsx")).BillDialog;
const loadVersions = async () => (await import("../history/versions-dialog.tsx")).VersionsDialog;
const loadContactSheet = async () => (await import("../print/contact-sheet.tsx")).ContactSheet;

async function loadBuy(shot: string | undefined) {
  const { BuyDialog } = await import("./buy-dialog.tsx");
  return () => <BuyDialog shot={shot} />;
}

async function loadMerge(conflict: Conflict) {
  const { MergeDialog } = await import("../panel/merge-dialog.tsx");
  return () => <MergeDialog conflict={conflict} />;
}

async function loadSource(origin: string) {
  const { SourceDialog } = await import("../panel/source-dialog.tsx");
  return () => <SourceDialog origin={origin} />;
}
