/** What the name of a field says about its value. */
export type NameKind =
  /** Identifies somebody or grants access. Never kept, and not elsewhere in the exchange either. */
  | "private"
  /** About somebody, but shared by many, such as a plan. Not kept, but no reason to look for it elsewhere. */
  | "common"
  /** A hash or an id of a thing: its value may look like a key and is none. */
  | "id"
  | "other";

export function kindOfName(name: string): NameKind {
  const bare = name.slice(name.lastIndexOf(".") + 1).replace(/^(?:data|x|http)[-_]/iu, "");
  if (owner.test(bare) || access.test(bare) || person.test(bare)) {
    return shared.test(bare) ? "common" : "private";
  }
  return id.test(bare) ? "id" : "other";
}

const owner =
  /^(?:org|organi[sz]ation|user|account|owner|customer|e-?mail|qworker|tenant|workspace|team|member|creator|author|uploader|requester|contact|client_?ip|remote_?addr|ip$|ip_?addr|phone|mobile|(?:home|street|postal|mail)?_?address|street)/iu;
const access =
  /token|secret|passw|api[-_]?key|authorization|credential|signature|cookie|private_?key|access_?key/iu;
const person =
  /(?:full|first|last|given|family|display|nick|real|screen)[-_]?name|(?:[-_]by|[a-z]By)$/iu;
const shared =
  /(?:type|tier|plan|role|status|level|kind|state|(?<!ac)counts?|limit|quota|balance|enabled|verified|locale|language|country|currency|seconds|expires?|expires?_?(?:at|in)|created_?at|updated_?at|mode|tokens|tokens_details)$/iu;
const id =
  /(?:^|[-_])(?:id|ids|ID|IDS)$|[a-z\d](?:Ids?|ID)$|hash|[Ss][Hh][Aa]-?\d|md5|etag|checksum|digest|crc|fingerprint/u;
