// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/close_changed.hpp"

#include "app/document/recovered.hpp"

#include <optional>
#include <ostream>

namespace samenspraak::cli {
namespace {

// Whether all that was done can be read from the file; none when it cannot be read now. A torn end is only the mark of
// closing; but who mended a damaged file did nothing as long as it is damaged.
std::optional<bool> is_in_file(const document::Document& document, const Console& console) {
    const store::Path path = document.save_state().path;
    const auto found = document::Document::open(console.files, path, store::Access::Read);
    if (!found) return found.error().why == Reason::NoSuchFile ? std::optional(false) : std::nullopt;
    const auto acts = document.entries();
    const bool mended = document.recovery().whole() || !document::is_damaged((*found)->recovery());
    return mended && (acts.empty() || (*found)->history().contains(acts.id(acts.size() - 1)));
}

}  // namespace

int close_changed(document::Document& document, const Console& console) {
    const Result<Done> closed = document.close();
    if (closed) return exit_well;
    const method::Words& words = console.words;
    const std::string why = words(closed.error());
    const std::optional<bool> there = is_in_file(document, console);
    if (!there) {
        console.err << why << ' ' << words(Word::cli_done_unknown) << '\n';
        return exit_failed;
    }
    if (!*there) {
        console.err << why << ' ' << words(Word::cli_not_done) << '\n';
        return exit_failed;
    }
    const bool safe = document.is_safe(document.revision()) && document.recovery().whole();
    console.err << words(safe ? Word::cli_done_unclosed : Word::cli_done_unsure, {why}) << '\n';
    return safe ? exit_well : exit_unsure;
}

}  // namespace samenspraak::cli
