// SPDX-License-Identifier: EUPL-1.2
// A value, or a refusal that says why there is none. What goes wrong outside the program (a file, a phone, a person) is
// returned this way; a programmer's mistake asserts. The reasons are a closed list; their words are in assets/words.
#pragma once
#include <cstddef>
#include <string>
#include <utility>
#include <variant>

namespace samenspraak {

// Why something was refused. Each has a word `refused_<name>` in assets/words, in which {0} is Refusal::about.
enum class Reason {
    // of a change
    NoSuchNote,
    NoSuchGroup,
    NoSuchLink,
    NoSuchParticipant,
    AlreadyThere,
    StillLinked,
    StillInUse,
    BadText,
    TextTooLong,
    BadLane,
    BadLink,
    BadDate,
    BadNumber,
    OverBudget,
    SessionFull,  // its file would become larger than it may
    ChangedSince,
    NothingToUndo,
    NothingToRedo,
    // of what a participant may do
    NotAllowed,
    TooFast,
    // of a file
    NoSuchFile,
    FileExists,
    NoPermission,
    DiskFull,
    DiskFailed,
    LockedElsewhere,
    NotASession,
    NotAFile,  // a folder, a pipe, a device
    NewerFormat,
    Damaged,
    TooLarge,  // about: the path, with its size and the most that is read
    ReadOnly,
    // of something read in
    BadJson,
    BadField,
    Missing,
    LeftOut,        // about: the part that was not taken; the rest was
    NotATable,      // about: what the file seems to be
    TooManyNotes,   // about: how many
    TooManyValues,  // about: how many
    BadArgument,
    UnknownCommand,
    UnknownOption,
    // of this computer
    NoDisplay,
    NoOpenGl,  // about: what the system said
    // of the network
    PortTaken,
    PortFailed,
    BadCertificate,
    // of an export
    Stopped,
    ProgramMissing,
    ProgramFailed,
    NotMade,
};
inline constexpr std::size_t reason_count = static_cast<std::size_t>(Reason::NotMade) + 1;

struct Refusal {
    Reason why{};
    std::string about = {};  // what it is about: a path, a place in a file (`notes[12].lane`), a name; may be empty
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

// As std::expected, which g++ 12 has only in C++23. Reading the value of a refusal, or the reverse, throws
// std::bad_variant_access: a programmer's mistake.
template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Refusal refusal) : state_(std::move(refusal)) {}
    explicit operator bool() const { return state_.index() == 0; }
    const T& operator*() const { return std::get<0>(state_); }
    T& operator*() { return std::get<0>(state_); }
    const T* operator->() const { return &std::get<0>(state_); }
    T* operator->() { return &std::get<0>(state_); }
    const Refusal& error() const { return std::get<1>(state_); }

private:
    std::variant<T, Refusal> state_;
};

// The value of what either succeeds or is refused, and has nothing else to return.
struct Done {
    friend bool operator==(Done, Done) = default;
};

}  // namespace samenspraak
