// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/written.hpp"

#include "sessions/store/atomic_write.hpp"

#include <ostream>

namespace samenspraak::cli {

int tell_unsure(const std::optional<Refusal>& unsure, const Console& console) {
    if (!unsure) return exit_well;
    console.err << console.words(Word::export_unsure, {console.words(*unsure)}) << '\n';
    return exit_unsure;
}

int write_file(const store::Path& path, std::string_view bytes, const Console& console) {
    const Result<store::Written> written = write_whole(console.files, path, bytes, store::Existing::Replace);
    if (!written) {
        console.err << console.words(written.error()) << '\n';
        return exit_failed;
    }
    console.out << console.words(Word::cli_made, {path.string()}) << '\n';
    return tell_unsure(written->unsure, console);
}

}  // namespace samenspraak::cli
