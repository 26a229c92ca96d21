export declare function activate(): Promise<void>;
export declare function arrive(): Promise<void>;
