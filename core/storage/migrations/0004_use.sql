-- SPDX-FileCopyrightText: 2026 Switchyard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a period used is summed over all of its rows. A row with its price table and ids is a dozen times as long as what
-- is summed, so the index by time holds that too: failed, tokens, cost, waits, and the counts of kinds, in one text. The
-- same text stands in usereader.cpp; as long as both are alike, the rows themselves are not read.

DROP INDEX generation_by_time;

CREATE INDEX generation_use ON generation (sent, model, (
    (outcome NOT IN ('complete', 'stopped')) || ',' || ifnull(prompt_tokens, '') || ',' ||
    ifnull(completion_tokens, '') || ',' || ifnull(ifnull(reported_cost, computed_cost), '') || ',' ||
    ifnull(first_token_ms, '') || ',' || ifnull(total_ms, '') || ',' ||
    CASE WHEN json_valid(usage) THEN json_extract(usage, '$.cachedTokens', '$.cacheWriteTokens',
        '$.audioPromptTokens', '$.reasoningTokens', '$.audioCompletionTokens', '$.webSearches') ELSE '' END));
