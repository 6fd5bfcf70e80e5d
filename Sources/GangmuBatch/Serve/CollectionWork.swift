internal import GangmuKit

/// What a worker does with a file in which several pages are saved, a web archive or a feed: each of
/// them is a document with a place of its own, like the entries of an archive.
struct CollectionWork {
  let work: DocumentWork
  let choice: InputChoice
  /// Documents before this place are done.
  let firstEntry: Int
  let send: (WorkerMessage) throws -> Void

  /// - Parameters:
  ///   - place: Where the file stands in an archive around it; 0 for none.
  ///   - placeOf: The place of a document of the file, counted from 1.
  /// - Returns: False for a file that is one document, or none.
  func run(
    _ bytes: [UInt8], label: String, at place: Int, placeOf: (Int) -> Int
  ) throws -> Bool {
    guard let form = SavedForm.recognize(bytes), form.isCollection,
      let contents = try? form.contents(of: bytes, limits: work.conversion.limits),
      contents.documents.count > 1
    else { return false }
    var names = UniqueNames()
    for (index, page) in contents.documents.enumerated() {
      let label = label + "/" + names.claim(page.name)
      let place = placeOf(index + 1)
      guard place >= firstEntry, !choice.refuses(label) else { continue }
      guard choice.wants(label) else {
        try send(.skipped)
        continue
      }
      try send(.begins(entry: place, label: label))
      try send(work.message(.page(page), label: label, entry: place))
    }
    if let damage = contents.damage, place >= firstEntry {
      let failure = Failure(ConversionError(.damaged, "The \(form.title) is damaged: \(damage)"))
      try send(work.failure(failure, label: label, entry: place))
    }
    return true
  }
}
