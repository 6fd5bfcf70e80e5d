internal import EmbeddedFiles

/// Checks a JSON result against the published schema, and then what no schema can say: that the
/// source text can be rebuilt and that the parts agree with each other.
public struct DocumentValidator: Sendable {
  private let schema: JSONSchema

  /// - Throws: ``ConversionError`` when the schema that was built in cannot be read.
  public init() throws {
    schema = try JSONSchema(parsing: EmbeddedFile.documentSchema.bytes)
  }

  /// - Returns: What is wrong, empty when the result is valid. What depends on a sound shape is
  ///   looked at only when the shape is sound.
  public func problems(in json: [UInt8]) -> [ValidationProblem] {
    do {
      let shape = schema.problems(in: try JSONValue(parsing: json))
      guard shape.isEmpty else { return shape }
      return Self.contradictions(in: try PlanDocument(json: json))
    } catch let error as ConversionError {
      return [ValidationProblem(place: error.place ?? "", message: error.message)]
    } catch {
      return [ValidationProblem(place: "", message: "The result cannot be read.")]
    }
  }

  /// What contradicts itself in a document.
  public static func contradictions(in document: PlanDocument) -> [ValidationProblem] {
    var problems: [ValidationProblem] = []
    do {
      _ = try Restorer.restore(document)
    } catch let error as ConversionError {
      problems.append(ValidationProblem(place: error.place ?? "", message: error.message))
    } catch {
      problems.append(ValidationProblem(place: "", message: "The source cannot be rebuilt."))
    }
    checkNodes(of: document, &problems)
    if document.diagnostics != document.diagnostics.sorted() {
      problems.append(ValidationProblem(place: "/diagnostics", message: "are not in order"))
    }
    return problems
  }

  private static func checkNodes(
    of document: PlanDocument, _ problems: inout [ValidationProblem]
  ) {
    var seen: Set<String> = []
    for owner in document.owners {
      guard case .node(let node) = owner.part else { continue }
      if !seen.insert(node.id).inserted {
        problems.append(
          ValidationProblem(place: owner.place + "/id", message: "'\(node.id)' occurs twice"))
      }
      for (name, range) in [("labelRange", node.labelRange), ("titleRange", node.titleRange)] {
        guard let range, !node.range.contains(range) else { continue }
        problems.append(
          ValidationProblem(place: "\(owner.place)/\(name)", message: "lies outside the node"))
      }
    }
  }
}
