// SPDX-License-Identifier: EUPL-1.2
// Acts for tests of the store: of every kind of change, and as many small ones as wanted.
#pragma once
#include "sessions/change.hpp"
#include "sessions/store/files.hpp"
#include "tests/support/names.hpp"

#include <vector>

namespace samenspraak::testing {

// One change of every kind, each field set to something that is not its default. Not a session that hangs together.
Changes one_of_each();

// A short session in which every kind of change happens, with undo and redo.
std::vector<Act> acts_of_every_kind();

// A session of that many small acts: notes, links, stars, votes, undo.
std::vector<Act> small_acts(std::size_t count);

// A note that says its number: for telling acts apart. The id of the act is the number + 1.
Act numbered_act(std::uint64_t number);

Session session_of(const std::vector<Act>&);

// A session file of these acts.
Bytes file_of(const std::vector<Act>&, bool closed_well = true);

// The state of a session as lines of text: to compare with what was written down years before.
std::string described(const Session&);

// A folder that goes with the test.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    Path operator/(const Path& name) const { return path_ / name; }
    const Path& path() const { return path_; }

private:
    Path path_;
};

}  // namespace samenspraak::testing
