/// Products one after the other in one file or on standard output, each written as it comes.
///
/// A file takes its place when it is closed. Where nothing was added there is none.
final class GatheredProduct {
  let place: String
  private var file: StreamedFile?

  init(_ place: String) { self.place = place }

  func add(_ product: [UInt8]) throws(FileError) {
    guard !product.isEmpty else { return }
    guard place != FileAccess.standardStream else {
      return try FileAccess.writeStandardOutput(product)
    }
    if file == nil { file = try StreamedFile(place) }
    try file?.write(product)
  }

  func close() throws(FileError) { try file?.close() }
}
