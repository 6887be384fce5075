import { FindDialog } from "../panel/find-dialog.tsx";
import { HelpDialog } from "../panel/help-dialog.tsx";
import { MergeDialog } from "../panel/merge-dialog.tsx";
import { SourceDialog } from "../panel/source-dialog.tsx";
import { dialog } from "../store/store.ts";
import { BillDialog } from "./bill-dialog.tsx";
import { BuyDialog } from "./buy-dialog.tsx";

/** The dialogs that `dialog` of the store opens. */
export function Dialogs() {
  const open = dialog.value;
  if (open === undefined) return null;
  switch (open.kind) {
    case "buy":
      return <BuyDialog shot={open.shots?.[0]} />;
    case "find":
      return <FindDialog />;
    case "help":
      return <HelpDialog />;
    case "bill":
      return <BillDialog />;
    case "merge":
      return <MergeDialog conflict={open.conflict} />;
    case "source":
      return <SourceDialog origin={open.origin} />;
  }
}
