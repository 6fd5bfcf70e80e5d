internal import CAllocation

/// What becomes of memory that is free again.
public enum FreedMemory {
  /// Keeps it for the next document instead of handing it back to the system.
  ///
  /// Every document takes and frees arrays of some hundred kilobytes, for which the C library asks
  /// the system each time: a sixth of the time of a page. Called once, when a program starts; the
  /// memory of a process still follows its largest documents.
  public static func keep() { callocation_keep_freed() }
}
