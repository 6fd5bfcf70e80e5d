import ArgumentParser
import GangmuKit

/// How products are written.
struct WritingOptions: ParsableArguments {
  @Flag(help: "CSV that Excel opens as it is meant: a byte order mark, and no cell is a formula.")
  var excel = false

  @Option(
    help: ArgumentHelp(
      "Write every range of JSON in these units too: utf8 (bytes), utf16 (code units).",
      valueName: "unit"))
  var positions: [PositionUnit] = []

  @Option(help: ArgumentHelp("The dialect of Markdown.", valueName: "dialect"))
  var flavor: MarkdownFlavor?

  /// - Throws: A usage error for an option that means nothing to the product.
  func validate(for product: ProductKind) throws {
    let takesExcel: [ProductKind] = [.files(.csv), .files(.tasks), .collection(.datapackage)]
    guard !excel || takesExcel.contains(product) else {
      throw ValidationError("--excel goes with --to csv, tasks or datapackage.")
    }
    guard flavor == nil || product == .files(.markdown) else {
      throw ValidationError("--flavor goes with --to markdown.")
    }
    guard positions.isEmpty || product == .files(.json) || product == .files(.jsonl) else {
      throw ValidationError("--positions goes with --to json or jsonl.")
    }
  }
}
