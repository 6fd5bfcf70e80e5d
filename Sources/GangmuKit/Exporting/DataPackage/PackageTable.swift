/// A table of the data package: its columns with their types, its keys, and its rows.
///
/// Rows are made from the same columns that the schema lists, so that the two cannot differ.
package struct PackageTable: Sendable {
  /// The types of Table Schema that we need.
  package enum ColumnType: String, Sendable {
    case string, integer, number, boolean
  }

  package struct Column: Sendable {
    package var name: String
    package var type: ColumnType
    package var meaning: String
    package var isRequired = false
  }

  /// Columns that hold the key of another table.
  package struct ForeignKey: Sendable {
    package var columns: [String]
    package var table: String
    package var reference: [String]
    /// Whether some of the columns may be missing while others are not. SQL passes over such a row;
    /// Table Schema has no word for it, so the data package leaves the key out.
    package var isPartial = false
  }

  package var name: String
  package var meaning: String
  package var columns: [Column]
  package var primaryKey: [String]
  package var foreignKeys: [ForeignKey] = []
  /// The rows of a document with this key; an empty cell is a missing value.
  package var rows: @Sendable (PlanDocument, String) -> [[String]]
}

extension PackageTable {
  /// The tables of the data package.
  static let all = [
    documents, nodes, responsibilities, deadlines, tasks, citations, targets, diagnostics,
  ]
  /// The tables of a database, where views make tasks of them; those that others refer to first.
  package static let database = [
    documents, nodes, responsibilities, deadlines, citations, targets, diagnostics, edits, discards,
  ]

  private static let document = Column(
    name: "document", type: .integer, meaning: "The document's number in the package, from 1.",
    isRequired: true)
  private static let node = Column(
    name: "node", type: .string, meaning: "The node's id in the document.", isRequired: true)
  private static let number = Column(
    name: "number", type: .integer, meaning: "The number of the row among its like, from 1.",
    isRequired: true)
  private static let start = Column(
    name: "start", type: .integer, meaning: "Where it starts in the source text, in scalars.")
  private static let end = Column(
    name: "end", type: .integer, meaning: "Where it ends in the source text, in scalars.")
  private static let ofDocument = ForeignKey(
    columns: ["document"], table: "documents", reference: ["document"])
  private static let ofNode = ForeignKey(
    columns: ["document", "node"], table: "nodes", reference: ["document", "node"])

  private static func text(_ name: String, _ meaning: String) -> Column {
    Column(name: name, type: .string, meaning: meaning)
  }

  private static func count(_ name: String, _ meaning: String) -> Column {
    Column(name: name, type: .integer, meaning: meaning)
  }

  // MARK: Documents

  package static let documents = PackageTable(
    name: "documents", meaning: "The documents, one a row.",
    columns: [
      document, text("name", "The file's name."),
      Column(
        name: "sha256", type: .string, meaning: "The digest of the file's bytes.", isRequired: true),
      text("format", "The kind of file."), text("encoding", "The charset it was decoded with."),
      text("title", "The title."), count("plan_year", "The year the plan is for."),
      text("issuer", "Who issued it."), text("doc_number", "The document number."),
      text("date", "The date of issue, ISO 8601."), text("script", "The script of the result."),
      count("scalars", "The length of the source text."),
    ],
    primaryKey: ["document"]
  ) { document, key in
    let front = document.front
    let source = document.source
    return [
      [
        key, source.name ?? "", source.sha256, source.format.rawValue, source.encoding ?? "",
        front.title ?? "", front.planYear.cell, front.issuer ?? front.notice?.issuer ?? "",
        (front.docNumber ?? front.notice?.docNumber)?.normalized ?? "",
        document.back.date ?? front.notice?.date ?? "", document.script.target,
        String(source.scalars),
      ]
    ]
  }

  // MARK: Nodes

  package static let nodes = PackageTable(
    name: "nodes", meaning: "The sections, items and points, one a row, those of attachments last.",
    columns: [
      document, node, text("parent", "The node above it."),
      text("path", "The assigned numbers from the top."),
      count("level", "The depth, 1 at the top."),
      text("kind", "section, item or point."), count("ordinal", "The assigned ordinal."),
      count("ordinal_printed", "The ordinal that stands in the text."),
      text("number_source", "text, auto or inferred."), text("label", "The marker as printed."),
      text("title", "The title."), text("text", "The body."), start, end,
    ],
    primaryKey: ["document", "node"],
    foreignKeys: [
      ofDocument,
      ForeignKey(
        columns: ["document", "parent"], table: "", reference: ["document", "node"],
        isPartial: true),
    ]
  ) { document, key in
    var rows: [[String]] = []
    func add(_ nodes: [OutlineNode], below parent: String) {
      for node in nodes {
        rows.append([
          key, node.id, parent, node.path ?? "", String(node.level), node.kind.rawValue,
          node.number.cell, node.numberPrinted.cell, node.numberSource?.rawValue ?? "",
          node.label ?? "", node.title ?? "", node.text, String(node.range.start),
          String(node.range.end),
        ])
        add(node.children, below: node.id)
      }
    }
    add(document.outline, below: "")
    for attachment in document.attachments { add(attachment.outline, below: "") }
    return rows
  }

  // MARK: What nodes say

  static let tasks = PackageTable(
    name: "tasks", meaning: "The ledger of actions (督办台账), one a row.",
    columns: [document, node]
      + TasksExporter.columnNames.map { text($0, "As in the format 'tasks'.") },
    primaryKey: ["document", "node"], foreignKeys: [ofNode]
  ) { document, key in
    TasksExporter.rows(of: document).map { [key, $0.node] + $0.cells }
  }

  static let responsibilities = PackageTable(
    name: "responsibilities", meaning: "Who answers for nodes, one name a row.",
    columns: [
      document, node, number, text("role", "lead or not, office or person."),
      text("label", "The label as printed."), text("name", "The name."),
      text("job_title", "The job title with the name."), start, end,
    ],
    primaryKey: ["document", "node", "number"], foreignKeys: [ofNode]
  ) { document, key in
    document.allNodes.flatMap { node in
      let names = node.responsibility.flatMap { responsibility in
        responsibility.names.enumerated().map { (responsibility, $0.offset, $0.element) }
      }
      return names.enumerated().map { index, item in
        let (responsibility, place, name) = item
        let titles = responsibility.titles ?? []
        return [
          key, node.id, String(index + 1), responsibility.role.rawValue,
          responsibility.label ?? "", name, place < titles.count ? titles[place] : "",
          String(responsibility.range.start), String(responsibility.range.end),
        ]
      }
    }
  }

  static let deadlines = PackageTable(
    name: "deadlines", meaning: "The deadlines of nodes.",
    columns: [
      document, node, number, text("edtf", "The time in EDTF."),
      text("kind", "by, during, from, around, recurring, ongoing, vague or masked."),
      text("frequency", "How often, of a recurring one."), text("raw", "As printed."), start, end,
    ],
    primaryKey: ["document", "node", "number"], foreignKeys: [ofNode]
  ) { document, key in
    document.allNodes.flatMap { node in
      node.deadlines.enumerated().map { index, deadline in
        [
          key, node.id, String(index + 1), deadline.edtf ?? "", deadline.kind.rawValue,
          deadline.frequency?.rawValue ?? "", deadline.raw, String(deadline.range.start),
          String(deadline.range.end),
        ]
      }
    }
  }

  static let citations = PackageTable(
    name: "citations", meaning: "The documents that nodes cite.",
    columns: [
      document, node, number, text("title", "The cited title."),
      text("status", "试行, 暂行, 修订 and the like."), text("doc_number", "Its document number."),
      text("type", "The kind of document by its last word."), text("raw", "As printed."), start,
      end,
    ],
    primaryKey: ["document", "node", "number"], foreignKeys: [ofNode]
  ) { document, key in
    document.allNodes.flatMap { node in
      node.citations.enumerated().map { index, citation in
        [
          key, node.id, String(index + 1), citation.title, citation.status ?? "",
          citation.docNumber ?? "", citation.type ?? "", citation.raw,
          String(citation.range.start), String(citation.range.end),
        ]
      }
    }
  }

  static let targets = PackageTable(
    name: "targets", meaning: "The quantitative targets of nodes.",
    columns: [
      document, node, number, text("metric", "What is measured."),
      text("comparator", "How the value binds."),
      Column(name: "value", type: .number, meaning: "The value."),
      text("unit", "The unit."), text("period", "How often it is due."),
      text("deadline", "When it is due, in EDTF."), text("raw", "As printed."), start, end,
    ],
    primaryKey: ["document", "node", "number"], foreignKeys: [ofNode]
  ) { document, key in
    document.allNodes.flatMap { node in
      node.targets.enumerated().map { index, target in
        [
          key, node.id, String(index + 1), target.metric ?? "", target.comparator.rawValue,
          target.value.plainDecimal ?? target.value.description, target.unit ?? "",
          target.period?.rawValue ?? "", target.deadline ?? "", target.raw,
          String(target.range.start), String(target.range.end),
        ]
      }
    }
  }

  static let diagnostics = PackageTable(
    name: "diagnostics", meaning: "What a reader should know about the documents.",
    columns: [
      document, number, text("code", "The kind of finding."), text("severity", "How grave it is."),
      text("message", "One sentence."), start, end,
    ],
    primaryKey: ["document", "number"], foreignKeys: [ofDocument]
  ) { document, key in
    document.diagnostics.enumerated().map { index, finding in
      [
        key, String(index + 1), finding.code.rawValue, finding.severity.rawValue, finding.message,
        (finding.range?.start).cell, (finding.range?.end).cell,
      ]
    }
  }

  // MARK: The record

  static let edits = PackageTable(
    name: "edits", meaning: "Every change between the source texts and the results.",
    columns: [
      document, number, start, end, text("before", "What stands in the source."),
      text("after", "What stands in the result; missing for a removal."),
      text("rule", "Which rule made the change."),
    ],
    primaryKey: ["document", "number"], foreignKeys: [ofDocument]
  ) { document, key in
    document.edits.enumerated().map { index, edit in
      [
        key, String(index + 1), String(edit.range.start), String(edit.range.end), edit.before,
        edit.after, edit.rule,
      ]
    }
  }

  static let discards = PackageTable(
    name: "discards", meaning: "What belongs to no part of a plan.",
    columns: [
      document, number, start, end, text("text", "What stands in the source."),
      text("reason", "Why it was set aside."), text("rule", "Which rule set it aside."),
    ],
    primaryKey: ["document", "number"], foreignKeys: [ofDocument]
  ) { document, key in
    document.discarded.enumerated().map { index, discard in
      [
        key, String(index + 1), String(discard.range.start), String(discard.range.end),
        discard.text, discard.reason.rawValue, discard.rule,
      ]
    }
  }
}

extension Int? {
  /// The number as a cell; an unknown one is empty.
  var cell: String { map { String($0) } ?? "" }
}
