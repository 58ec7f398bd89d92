// SPDX-License-Identifier: EUPL-1.2
// Where sessions lie on this computer: opens them, makes new ones in the folder for documents, takes the worked example
// down, and remembers which were open lately. Knows no window. Whatever the disk refuses, a session can begin: in
// memory, saying so.
#pragma once
#include "app/workshop.hpp"
#include "sessions/method/words.hpp"
#include "sessions/store/recent.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak {

struct NewSession {
    std::string title, host, date, language;
};

// What opening found, to be told to the person.
struct Taken {
    std::unique_ptr<Workshop> workshop;
    std::vector<std::string> said;
};

// A title as the name of a file, without ending; never empty.
std::string file_name(std::string_view title);

class Shelf {
public:
    // `recent`: the list of late sessions; `folder`: where new sessions go. The files must outlive the shelf. `run`:
    // which run of the computer this is.
    Shelf(Files& files, Path recent, Path folder, Workshop::Wake wake, std::string run = run_of_this_computer())
        : files_(files),
          recent_(files, std::move(recent), std::move(run)),
          folder_(std::move(folder)),
          wake_(std::move(wake)) {}

    Files& files() { return files_; }
    const Path& folder() const { return folder_; }

    // A session file, or JSON, which becomes a new session beside it. When another window has it, it opens to read.
    Result<Taken> take(const Path&, const Words&);

    // Refused only when the facts themselves cannot be (a date that is none).
    Result<Taken> begin(const NewSession&, const Words&);

    // The worked example in this language: the copy that was made before as long as nobody worked in it.
    Result<Taken> example(const Words&);

    struct Late {
        RecentSession session;
        bool missing = false;
    };
    std::vector<Late> late();
    void forget(const Path& path) { (void)recent_.forget(path); }

    // Kept for Start. `open`: it is open now. Of a session to read nothing is kept.
    void note(const Workshop& workshop, bool open) { note(entry_of(workshop, open)); }
    // The same in two steps: what is to be kept, and keeping it, which waits for the disk. One thread at a time.
    std::optional<RecentSession> entry_of(const Workshop&, bool open);
    void note(const std::optional<RecentSession>&);

    // "…/Overleg.samenspraak", or with 2, 3 … behind the name: a place where nothing is.
    Path free_place(std::string_view title, std::string_view ending = ".samenspraak") const;

private:
    Result<Taken> place(const Changes& beginning, std::string_view title, const Words&);
    Result<Taken> import(const Path&, const Words&);

    Files& files_;
    Recent recent_;
    Path folder_;
    Workshop::Wake wake_;
    std::map<Path, CutShort> cut_short_;  // of those that were opened here
};

}  // namespace samenspraak
