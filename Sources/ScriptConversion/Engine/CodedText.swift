/// A text as the codes of its scalars in a stage, with the place of each scalar in the text.
struct CodedText: ~Copyable {
  /// The code after the last is 0.
  private(set) var codes: UnsafeMutablePointer<UInt16>
  /// In units of the text; the one after the last is its end.
  private(set) var offsets: UnsafeMutablePointer<Int32>
  private var capacity = 0
  var count = 0

  init() {
    codes = .allocate(capacity: 1)
    offsets = .allocate(capacity: 1)
  }

  deinit {
    codes.deallocate()
    offsets.deallocate()
  }

  /// Makes room for a text of so many units. What was coded before is gone.
  mutating func clear(units: Int) {
    count = 0
    guard units > capacity else { return }
    capacity = max(units, capacity * 2)
    codes.deallocate()
    offsets.deallocate()
    codes = .allocate(capacity: capacity + 1)
    offsets = .allocate(capacity: capacity + 1)
  }
}
