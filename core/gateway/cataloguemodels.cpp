// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A table: long lines are its rows.
#include "core/gateway/catalogue_p.h"

namespace switchyard {

namespace {

// clang-format off
constexpr ModelRow models[] = {
    {"sandbox/showcase", "Sandbox: Showcase", 20260901, 200000, 32000, "0.50", "1.50", "0.05", "tif>t", "tsk", "Other", "", "sandbox@110~250 sandbox/slow=0.25:0.75@45~700", "Answers with everything Markdown can do: headings, tables, tasks, code in several languages, formulas, quotes and many scripts."},
    {"sandbox/coder", "Sandbox: Coder", 20260901, 200000, 32000, "0.80", "2.40", "0.08", "tif>t", "tsrk", "Other", "", "sandbox@95~300", "Answers every question with a program. Name a language in the prompt to get that one."},
    {"sandbox/essayist", "Sandbox: Essayist", 20260901, 1000000, 500000, "0.20", "0.60", "", "t>t", "sk", "Other", "", "sandbox@120~200", "Writes as long as it is told: \"2000 words\" or \"8000 tokens\" in the prompt, or max_tokens. A variant with a number sets its pace, sandbox/essayist:30 writes 30 tokens a second."},
    {"sandbox/echo", "Sandbox: Echo", 20260901, 1000000, 500000, "0.10", "0.10", "", "tifav>t", "tk", "Other", "", "sandbox@120~120", "Returns the last message as it is, and names what else came with it. Good for looking at what is sent."},
    {"sandbox/thinker", "Sandbox: Thinker", 20260901, 200000, 64000, "1", "4", "0.10", "ti>t", "tsRk", "Other", "", "sandbox@80~400", "Thinks aloud before it answers, in signed pieces. The effort decides how long."},
    {"sandbox/tools", "Sandbox: Tools", 20260901, 200000, 32000, "0.60", "1.80", "", "ti>t", "tsk", "Other", "", "sandbox@90~300", "Calls the tools it is offered, one after the other, with arguments made from their schemas, then reports what they returned."},

    {"openrouter/auto", "Auto Router", 20231108, 2000000, 0, "-1", "-1", "", "tifav>ti", "tsrklw", "Router", "", "sandbox@90~400", "Picks a model of the list by the kind of prompt. The price is that of the model it picked; the answer names it."},
    {"openrouter/free", "Free Models Router", 20260201, 200000, 0, "0", "0", "", "ti>t", "tsk", "Router", "", "sandbox@60~700", "Picks one of the free models that can take the request."},

    {"openai/gpt-5.2", "OpenAI: GPT-5.2", 20251211, 400000, 128000, "1.75", "14", "0.175", "tif>t", "tsrmwf", "GPT", "", "openai@85~1900 azure@70~2300", "OpenAI's flagship of late 2025 for long work with tools, documents and code."},
    {"openai/gpt-5.1", "OpenAI: GPT-5.1", 20251113, 400000, 128000, "1.25", "10", "0.125", "tif>t", "tsrmwf", "GPT", "", "openai@80~1700 azure@72~2100", "General model that spends little thought on easy questions and much on hard ones."},
    {"openai/gpt-5", "OpenAI: GPT-5", 20250807, 400000, 128000, "1.25", "10", "0.125", "tif>t", "tsRmwf", "GPT", "", "openai@74~2600 azure@66~2900 openai/priority=2.5:20@118~1200", "First of its generation: one model for conversation and for reasoning."},
    {"openai/gpt-5-mini", "OpenAI: GPT-5 Mini", 20250807, 400000, 128000, "0.25", "2", "0.025", "tif>t", "tsRmwf", "GPT", "", "openai@96~1800 azure@88~2000", "The small one: most of the reasoning at a fifth of the price."},
    {"openai/gpt-5-nano", "OpenAI: GPT-5 Nano", 20250807, 400000, 128000, "0.05", "0.40", "0.005", "tif>t", "tsRmwf", "GPT", "", "openai@120~1500", "Smallest of the family, for sorting, tagging and extraction in bulk."},
    {"openai/gpt-5:batch", "OpenAI: GPT-5 (batch)", 20250807, 400000, 128000, "0.625", "5", "", "tif>t", "tsRmf", "GPT", "", "openai@74~2600", "Half price through the batch interface, answers within a day; not for conversation."},
    {"openai/gpt-4.1", "OpenAI: GPT-4.1", 20250414, 1047576, 32768, "2", "8", "0.50", "tif>t", "tslmw", "GPT", "", "openai@78~700 azure@82~800", "Million-token context, follows instructions closely, does not reason aloud."},
    {"openai/gpt-4.1-mini", "OpenAI: GPT-4.1 Mini", 20250414, 1047576, 32768, "0.40", "1.60", "0.10", "tif>t", "tslmw", "GPT", "", "openai@92~600 azure@90~640", "Middle of the 4.1 family."},
    {"openai/gpt-4o", "OpenAI: GPT-4o", 20240513, 128000, 16384, "2.50", "10", "1.25", "tif>t", "tslmw", "GPT", "", "openai@88~500 azure@94~450", "The model that made pictures an everyday input."},
    {"openai/gpt-4o-mini", "OpenAI: GPT-4o Mini", 20240718, 128000, 16384, "0.15", "0.60", "0.075", "tif>t", "tslmw", "GPT", "", "openai@80~450 azure@86~420", "Cheap and quick, long a default for simple tasks."},
    {"openai/gpt-4o-audio-preview", "OpenAI: GPT-4o Audio", 20250815, 128000, 16384, "2.50", "10", "", "ta>ta", "tslm", "GPT", "", "openai@60~900", "Hears and speaks; audio tokens have a price of their own."},
    {"openai/gpt-oss-120b", "OpenAI: gpt-oss-120b", 20250805, 131072, 0, "0.10", "0.50", "", "t>t", "tsRkl", "GPT", "openai/gpt-oss-120b", "deepinfra/fp4=0.05:0.24@70~600 groq=0.15:0.60@115~250 together=0.15:0.60@98~400 cerebras=0.35:0.75@120~200", "Open weights under Apache-2.0, a mixture of experts with 5 of 117 billion parameters active."},
    {"openai/gpt-oss-120b:free", "OpenAI: gpt-oss-120b (free)", 20250805, 131072, 0, "0", "0", "", "t>t", "tsRk", "GPT", "openai/gpt-oss-120b", "openinference@60~1500", "The open model at no price, with a daily number of requests."},
    {"openai/gpt-oss-20b", "OpenAI: gpt-oss-20b", 20250805, 131072, 0, "0.04", "0.15", "", "t>t", "tsRkl", "GPT", "openai/gpt-oss-20b", "deepinfra/fp4=0.03:0.14@90~400 groq=0.10:0.50@120~200", "Open weights small enough for one graphics card."},
    {"openai/text-embedding-3-small", "OpenAI: Text Embedding 3 Small", 20240125, 8192, 0, "0.02", "0", "", "t>e", "", "GPT", "", "openai@100~120", "Turns text into 1536 numbers for search and clustering."},

    {"~anthropic/claude-opus-latest", "Anthropic: Claude Opus (latest)", 20251124, 200000, 64000, "5", "25", "0.50", "tif>t", "tsrmwC", "Claude", "", "anthropic@62~1900", "Follows the newest Opus."},
    {"anthropic/claude-opus-4.5", "Anthropic: Claude Opus 4.5", 20251124, 200000, 64000, "5", "25", "0.50", "tif>t", "tsrmwC", "Claude", "", "anthropic@62~1900 amazon-bedrock@60~2200 google-vertex@64~2000 azure@58~2400", "Anthropic's strongest of 2025, for long tasks in code bases and documents."},
    {"anthropic/claude-sonnet-4.5", "Anthropic: Claude Sonnet 4.5", 20250929, 1000000, 64000, "3", "15", "0.30", "tif>t", "tsrmwC", "Claude", "", "anthropic@68~1500 amazon-bedrock@66~1800 google-vertex@72~1600", "The working horse for agents and code; prompts over 200,000 tokens cost more."},
    {"anthropic/claude-haiku-4.5", "Anthropic: Claude Haiku 4.5", 20251015, 200000, 64000, "1", "5", "0.10", "tif>t", "tsrmwC", "Claude", "", "anthropic@112~700 amazon-bedrock@104~800 google-vertex@108~750", "Fast and small with the manners of its larger siblings."},
    {"anthropic/claude-opus-4.1", "Anthropic: Claude Opus 4.1", 20250805, 200000, 32000, "15", "75", "1.50", "tif>t", "tsrmwC", "Claude", "", "anthropic@60~2200 amazon-bedrock@60~2500", "The expensive one of its year; kept for comparison."},
    {"anthropic/claude-3.5-haiku", "Anthropic: Claude 3.5 Haiku", 20241104, 200000, 8192, "0.80", "4", "0.08", "tif>t", "tmC", "Claude", "", "anthropic@74~900 amazon-bedrock@70~1000", "Small model of the previous generation."},

    {"google/gemini-3-pro-preview", "Google: Gemini 3 Pro Preview", 20251118, 1048576, 65536, "2", "12", "0.20", "tifav>t", "tsRw", "Gemini", "", "google-ai-studio@78~2800 google-vertex@82~2600", "Reads text, pictures, sound and film in one prompt; prompts over 200,000 tokens cost more."},
    {"google/gemini-2.5-pro", "Google: Gemini 2.5 Pro", 20250617, 1048576, 65536, "1.25", "10", "0.125", "tifav>t", "tsRw", "Gemini", "", "google-ai-studio@86~2400 google-vertex@88~2200", "Reasoning model with a million tokens of context."},
    {"google/gemini-2.5-flash", "Google: Gemini 2.5 Flash", 20250617, 1048576, 65535, "0.30", "2.50", "0.03", "tifav>t", "tsrw", "Gemini", "", "google-ai-studio@116~600 google-vertex@112~650", "Quick and cheap, thinks when asked to."},
    {"google/gemini-2.5-flash-lite", "Google: Gemini 2.5 Flash Lite", 20250722, 1048576, 65535, "0.10", "0.40", "0.01", "tifav>t", "tsrw", "Gemini", "", "google-ai-studio@120~350 google-vertex@118~380", "The lightest of the family, made for volume."},
    {"google/gemini-2.5-flash-image", "Google: Gemini 2.5 Flash Image", 20251007, 32768, 32768, "0.30", "2.50", "", "ti>ti", "s", "Gemini", "", "google-ai-studio@80~1500 google-vertex@80~1500", "Draws and edits pictures in conversation."},
    {"google/gemma-3-27b-it", "Google: Gemma 3 27B", 20250312, 131072, 16384, "0.09", "0.16", "", "ti>t", "sk", "Gemma", "google/gemma-3-27b-it", "deepinfra/fp8@60~500 novita/bf16=0.119:0.20@62~700 parasail/fp8=0.08:0.45@64~600", "Open weights that also read pictures, in more than 140 languages."},
    {"google/gemma-3-27b-it:free", "Google: Gemma 3 27B (free)", 20250312, 131072, 8192, "0", "0", "", "ti>t", "k", "Gemma", "google/gemma-3-27b-it", "google-ai-studio@60~1200", "The open model at no price, with a daily number of requests."},

    {"deepseek/deepseek-v3.2", "DeepSeek: DeepSeek V3.2", 20251201, 163840, 65536, "0.28", "0.42", "0.028", "t>t", "tsrkl", "DeepSeek", "deepseek-ai/DeepSeek-V3.2", "deepseek@62~1200 deepinfra/fp4=0.26:0.39@60~900 novita/fp8=0.27:0.40@64~1000 siliconflow/fp8=0.27:0.42@66~1100!-2", "Sparse attention, tool use while thinking, open weights under MIT."},
    {"deepseek/deepseek-chat-v3.1", "DeepSeek: DeepSeek V3.1", 20250821, 163840, 32768, "0.20", "0.80", "", "t>t", "tsrkl", "DeepSeek", "deepseek-ai/DeepSeek-V3.1", "chutes/fp8@60~1300 deepinfra/fp4=0.21:0.79@70~800 fireworks=0.56:1.68@110~500 sambanova/fp8=3:4.5@120~300", "Hybrid model that answers with or without thinking."},
    {"deepseek/deepseek-r1-0528", "DeepSeek: R1 0528", 20250528, 163840, 65536, "0.50", "2.15", "", "t>t", "sRkl", "DeepSeek", "deepseek-ai/DeepSeek-R1-0528", "deepinfra/fp4@62~1500 together=3:7@100~700 nebius/fp8=0.80:2.40@70~1200%0.1", "The open reasoning model in its revised form."},
    {"deepseek/deepseek-r1-0528:free", "DeepSeek: R1 0528 (free)", 20250528, 163840, 0, "0", "0", "", "t>t", "Rk", "DeepSeek", "deepseek-ai/DeepSeek-R1-0528", "chutes/fp8@60~2500!-5", "The reasoning model at no price, often crowded."},

    {"meta-llama/llama-4-maverick", "Meta: Llama 4 Maverick", 20250405, 1048576, 16384, "0.15", "0.60", "", "ti>t", "tsk", "Llama4", "meta-llama/Llama-4-Maverick-17B-128E-Instruct", "deepinfra/fp8@72~500#1048576 groq=0.20:0.60@120~200#131072 together/fp8=0.27:0.85@92~400", "17 of 400 billion parameters active, reads pictures."},
    {"meta-llama/llama-4-scout", "Meta: Llama 4 Scout", 20250405, 327680, 16384, "0.08", "0.30", "", "ti>t", "tsk", "Llama4", "meta-llama/Llama-4-Scout-17B-16E-Instruct", "deepinfra/fp8@76~450 groq=0.11:0.34@120~180#131072", "The smaller Llama 4, known for its very long context."},
    {"meta-llama/llama-3.3-70b-instruct", "Meta: Llama 3.3 70B Instruct", 20241206, 131072, 16384, "0.10", "0.32", "", "t>t", "tskl", "Llama3", "meta-llama/Llama-3.3-70B-Instruct", "deepinfra/fp8@62~400 groq=0.59:0.79@118~150 together/fp8=0.88:0.88@100~300 cerebras=0.85:1.20@120~180", "Served by nearly everybody: a good model to see routing with."},
    {"meta-llama/llama-3.3-70b-instruct:free", "Meta: Llama 3.3 70B Instruct (free)", 20241206, 131072, 0, "0", "0", "", "t>t", "tk", "Llama3", "meta-llama/Llama-3.3-70B-Instruct", "venice/fp8@60~1800", "The 70B model at no price, with a daily number of requests."},
    {"meta-llama/llama-3.1-8b-instruct", "Meta: Llama 3.1 8B Instruct", 20240723, 131072, 16384, "0.02", "0.05", "", "t>t", "tskl", "Llama3", "meta-llama/Llama-3.1-8B-Instruct", "deepinfra/bf16=0.03:0.05@70~250 novita/fp8@80~300#16384 groq=0.05:0.08@120~120", "Small, old and very cheap."},

    {"qwen/qwen3-max", "Qwen: Qwen3 Max", 20250923, 262144, 32768, "1.20", "6", "0.24", "t>t", "tsk", "Qwen3", "", "alibaba@66~1300", "Largest of the Qwen3 family; twice the price above 128,000 tokens."},
    {"qwen/qwen3-coder", "Qwen: Qwen3 Coder 480B A35B", 20250723, 262144, 65536, "0.22", "0.95", "", "t>t", "tsk", "Qwen3", "Qwen/Qwen3-Coder-480B-A35B-Instruct", "deepinfra/fp4=0.29:1.20@64~700 novita/fp8@62~900 alibaba=1.50:7.50@70~1000 cerebras/fp8=2:2@120~250#131072", "Open weights made for agents that write code."},
    {"qwen/qwen3-coder:free", "Qwen: Qwen3 Coder 480B A35B (free)", 20250723, 262144, 0, "0", "0", "", "t>t", "tk", "Qwen3", "Qwen/Qwen3-Coder-480B-A35B-Instruct", "venice@60~2000!-2", "The coder at no price."},
    {"qwen/qwen3-235b-a22b-2507", "Qwen: Qwen3 235B A22B Instruct 2507", 20250721, 262144, 0, "0.071", "0.463", "", "t>t", "tskl", "Qwen3", "Qwen/Qwen3-235B-A22B-Instruct-2507", "deepinfra/fp8@60~600 together/fp8=0.20:0.60@70~500 cerebras=0.60:1.20@120~220#131072", "Mixture of experts without visible thinking."},
    {"qwen/qwen3-30b-a3b", "Qwen: Qwen3 30B A3B", 20250428, 40960, 0, "0.06", "0.22", "", "t>t", "tsrk", "Qwen3", "Qwen/Qwen3-30B-A3B", "deepinfra/fp8=0.08:0.29@90~350 novita/fp8=0.09:0.45@92~400 nebius/fp8@88~450", "Three billion active parameters, thinks when asked."},
    {"qwen/qwen2.5-vl-72b-instruct", "Qwen: Qwen2.5 VL 72B Instruct", 20250201, 32768, 0, "0.15", "0.60", "", "tiv>t", "sk", "Qwen", "Qwen/Qwen2.5-VL-72B-Instruct", "deepinfra/fp8@60~700 parasail/fp8=0.70:0.70@66~600", "Reads pictures, charts and film."},

    {"mistralai/mistral-large-2512", "Mistral: Mistral Large 3", 20251202, 262144, 0, "0.50", "1.50", "0.05", "ti>t", "ts", "Mistral", "mistralai/Mistral-Large-3-675B-Instruct-2512", "mistral@66~700", "Open weights, 41 of 675 billion parameters active."},
    {"mistralai/mistral-medium-3.1", "Mistral: Mistral Medium 3.1", 20250813, 131072, 0, "0.40", "2", "0.04", "ti>t", "ts", "Mistral", "", "mistral@72~600", "Middle of the house, for daily work in companies."},
    {"mistralai/codestral-2508", "Mistral: Codestral 2508", 20250801, 256000, 0, "0.30", "0.90", "0.03", "t>t", "ts", "Mistral", "", "mistral@118~300", "Completes and repairs code with little delay."},
    {"mistralai/devstral-2512", "Mistral: Devstral 2 2512", 20251209, 262144, 0, "0.05", "0.22", "", "t>t", "ts", "Mistral", "mistralai/Devstral-2-123B-Instruct-2512", "mistral@86~500 deepinfra/fp8=0.10:0.40@70~650", "Open weights for agents that work in repositories."},
    {"mistralai/mistral-small-3.2-24b-instruct", "Mistral: Mistral Small 3.2 24B", 20250620, 131072, 0, "0.06", "0.18", "", "ti>t", "tsk", "Mistral", "mistralai/Mistral-Small-3.2-24B-Instruct-2506", "deepinfra/fp8=0.075:0.20@74~350 chutes/bf16@70~700", "Fits on one card, reads pictures, calls tools."},

    {"x-ai/grok-4.1-fast", "xAI: Grok 4.1 Fast", 20251119, 2000000, 30000, "0.20", "0.50", "0.05", "ti>t", "tsrlw", "Grok", "", "xai@110~900", "Two million tokens of context at a low price."},
    {"x-ai/grok-4", "xAI: Grok 4", 20250709, 256000, 0, "3", "15", "0.75", "tif>t", "tsRlw", "Grok", "", "xai@60~3500", "Always thinks, without showing all of it."},
    {"x-ai/grok-code-fast-1", "xAI: Grok Code Fast 1", 20250826, 256000, 10000, "0.20", "1.50", "0.02", "t>t", "tsRl", "Grok", "", "xai@118~700", "Made for loops of reading, editing and running code."},

    {"moonshotai/kimi-k2-thinking", "MoonshotAI: Kimi K2 Thinking", 20251106, 262144, 0, "0.60", "2.50", "0.15", "t>t", "tsRk", "Other", "moonshotai/Kimi-K2-Thinking", "moonshotai/int4@60~1800 novita/int4@62~1500 together/int4=1.20:4@90~700", "A trillion parameters of which 32 billion work, hundreds of tool calls in a row."},
    {"z-ai/glm-4.6", "Z.AI: GLM 4.6", 20250930, 202752, 65536, "0.40", "1.75", "", "t>t", "tsrk", "Other", "zai-org/GLM-4.6", "z-ai=0.60:2.20@70~1300 deepinfra/fp8=0.43:1.74@64~900 novita/bf16=0.55:2.20@62~1000 parasail/fp8=0.60:2.10@66~800", "Open weights for coding agents and long writing."},
    {"z-ai/glm-4.5-air:free", "Z.AI: GLM 4.5 Air (free)", 20250725, 131072, 96000, "0", "0", "", "t>t", "trk", "Other", "zai-org/GLM-4.5-Air", "z-ai@60~1500", "The lighter GLM at no price."},
    {"minimax/minimax-m2", "MiniMax: MiniMax M2", 20251023, 204800, 131072, "0.255", "1.02", "0.03", "t>t", "tsRk", "Other", "MiniMaxAI/MiniMax-M2", "minimax/fp8=0.30:1.20@96~1200 novita/fp8=0.30:1.20@80~1100 deepinfra/fp8@74~900", "Ten billion active parameters for agents and code."},
    {"nvidia/nemotron-nano-9b-v2", "NVIDIA: Nemotron Nano 9B V2", 20250905, 131072, 0, "0.04", "0.16", "", "t>t", "tsrk", "Other", "nvidia/NVIDIA-Nemotron-Nano-9B-v2", "deepinfra/bf16@90~350", "A hybrid of state-space layers and attention, small and quick."},
    {"cohere/command-a", "Cohere: Command A", 20250313, 256000, 8192, "2.50", "10", "", "t>t", "sk", "Cohere", "CohereLabs/c4ai-command-a-03-2025", "cohere@64~600", "For companies: retrieval with citations in 23 languages."},
    {"amazon/nova-premier-v1", "Amazon: Nova Premier 1.0", 20251031, 1000000, 32000, "2.50", "12.50", "0.625", "ti>t", "tk", "Nova", "", "amazon-bedrock@70~1500", "Largest of the Nova family."},
    {"microsoft/phi-4", "Microsoft: Phi 4", 20250110, 16384, 0, "0.06", "0.14", "", "t>t", "sk", "Other", "microsoft/phi-4", "deepinfra/bf16@66~300", "Fourteen billion parameters, trained much on textbooks; a short context to run into."},
    {"perplexity/sonar-pro", "Perplexity: Sonar Pro", 20250307, 200000, 8000, "3", "15", "", "ti>t", "wk", "Other", "", "perplexity@84~1700", "Searches the web before it answers and names its sources."},
    {"baidu/ernie-4.5-300b-a47b", "Baidu: ERNIE 4.5 300B A47B", 20250630, 123000, 12000, "0.28", "1.10", "", "t>t", "sk", "Other", "baidu/ERNIE-4.5-300B-A47B-PT", "novita/fp8@60~1100", "Mixture of experts with its strength in Chinese."},
};

constexpr ProviderRow providers[] = {
    {"alibaba", "Alibaba", "SG", "SG CN", "www.alibabacloud.com", false, false},
    {"amazon-bedrock", "Amazon Bedrock", "US", "US IE DE", "aws.amazon.com", true, false},
    {"anthropic", "Anthropic", "US", "US", "www.anthropic.com", false, false},
    {"azure", "Azure", "US", "US SE", "azure.microsoft.com", true, false},
    {"cerebras", "Cerebras", "US", "US CA", "www.cerebras.ai", true, false},
    {"chutes", "Chutes", "", "", "chutes.ai", false, true},
    {"cohere", "Cohere", "CA", "US CA", "cohere.com", false, false},
    {"deepinfra", "DeepInfra", "US", "US", "deepinfra.com", true, false},
    {"deepseek", "DeepSeek", "CN", "CN", "www.deepseek.com", false, true},
    {"fireworks", "Fireworks", "US", "US", "fireworks.ai", true, false},
    {"google-ai-studio", "Google AI Studio", "US", "US", "ai.google.dev", false, false},
    {"google-vertex", "Google", "US", "US NL DE", "cloud.google.com", true, false},
    {"groq", "Groq", "US", "US FI SA", "groq.com", true, false},
    {"minimax", "Minimax", "CN", "SG CN", "www.minimax.io", false, false},
    {"mistral", "Mistral", "FR", "FR SE", "mistral.ai", false, false},
    {"moonshotai", "Moonshot AI", "CN", "CN SG", "www.moonshot.ai", false, false},
    {"nebius", "Nebius", "NL", "FI FR", "nebius.com", true, false},
    {"novita", "Novita", "US", "US", "novita.ai", true, false},
    {"openai", "OpenAI", "US", "US", "openai.com", false, false},
    {"openinference", "OpenInference", "", "", "www.openinference.xyz", false, true},
    {"parasail", "Parasail", "US", "US", "www.parasail.io", true, false},
    {"perplexity", "Perplexity", "US", "US", "www.perplexity.ai", false, false},
    {"sambanova", "SambaNova", "US", "US", "sambanova.ai", true, false},
    {"sandbox", "Sandbox", "", "", "example.org", true, false},
    {"siliconflow", "SiliconFlow", "SG", "SG", "siliconflow.com", false, false},
    {"together", "Together", "US", "US", "www.together.ai", true, false},
    {"venice", "Venice", "US", "US", "venice.ai", true, false},
    {"xai", "xAI", "US", "US", "x.ai", false, false},
    {"z-ai", "Z.AI", "SG", "SG CN", "z.ai", false, false},
};
// clang-format on

} // namespace

std::span<const ModelRow> modelRows()
{
    return models;
}
std::span<const ProviderRow> providerRows()
{
    return providers;
}

} // namespace switchyard
