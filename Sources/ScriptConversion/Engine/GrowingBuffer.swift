/// A buffer that grows, without the checks that an array makes at every step.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 0) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  var array: [Element] { Array(elements) }

  /// Keeps the memory.
  mutating func removeAll() { count = 0 }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { base[index] }
    set { base[index] = newValue }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    base[count] = element
    count &+= 1
  }

  /// Has the body write at the end.
  ///
  /// - Parameters:
  ///   - limit: How much it may write.
  ///   - body: Returns how much it wrote.
  @inline(__always)
  mutating func withRoom(for limit: Int, _ body: (UnsafeMutablePointer<Element>) -> Int) {
    if count &+ limit > capacity { grow(by: limit) }
    count &+= body(base + count)
  }

  /// Adds elements that stand in larger memory.
  ///
  /// - Parameters:
  ///   - room: How many elements may be read at the source; at least `length`. Short pieces are
  ///     copied as blocks of a fixed size where that fits, which is faster than a call.
  @inline(__always)
  mutating func append(_ source: UnsafePointer<Element>, count length: Int, room: Int) {
    let block = 32 / MemoryLayout<Element>.stride
    if count &+ max(length, block) > capacity { grow(by: max(length, block)) }
    if length <= block, room >= block {
      Self.copyBlock(source, base + count)
    } else {
      (base + count).update(from: source, count: length)
    }
    count &+= length
  }

  @inline(__always)
  private static func copyBlock(
    _ source: UnsafePointer<Element>, _ target: UnsafeMutablePointer<Element>
  ) {
    let block = UnsafeRawPointer(source).loadUnaligned(as: SIMD32<UInt8>.self)
    UnsafeMutableRawPointer(target).storeBytes(of: block, as: SIMD32<UInt8>.self)
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
